package org.glasshouse.engine;

import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.CompiledScenario.Publication;
import org.glasshouse.model.Consequence.Audience;
import org.glasshouse.model.Experience;
import org.glasshouse.random.Mix;
import org.glasshouse.society.Population;
import org.jspecify.annotations.Nullable;

/// What is made public in a district or the nation: counted in each neighbourhood during a span, summed between
/// spans, and read by everybody in it on the first day of the next, where it was made public, too.
///
/// Sums of whole numbers, so their order never shows; O(neighbourhoods) between spans, and a draw a person and
/// bulletin where not everybody sees all of it. Written by the run between spans only; read by all lanes in them.
final class Bulletins {
    private final Population population;
    /// By publication and then by district, or one for the nation; none where a publication is no bulletin.
    private final Sightings[][] inLastSpan;

    private Bulletins(List<Publication> publications, Population population) {
        this.population = population;
        this.inLastSpan = new Sightings[publications.size()][0];
        for (Publication each : publications) {
            int places = switch (each.audience()) {
                case TIES, NEIGHBOURHOOD -> 0;
                case DISTRICT -> population.districts();
                case NATION -> 1;
            };
            inLastSpan[each.index()] = new Sightings[places];
            Arrays.fill(inLastSpan[each.index()], Sightings.NONE);
        }
    }

    /// Those of a run, or null where nothing is made public so far away.
    static @Nullable Bulletins of(CompiledScenario compiled, Population population) {
        return areThere(compiled) ? new Bulletins(compiled.publications(), population) : null;
    }

    /// Whether anything is made public in bulletins in any epoch.
    static boolean areThere(CompiledScenario compiled) {
        return compiled.publications().stream().anyMatch(each -> each.audience().isBulletin());
    }

    /// How many people see what is made public in a neighbourhood, on average.
    static int audience(Publication publication, int neighbourhood, Population population) {
        int persons = population.persons();
        if (publication.audience() == Audience.DISTRICT) {
            int district = population.districtOf(neighbourhood);
            persons = population.firstPerson(population.firstNeighbourhood(district + 1))
                    - population.firstPerson(population.firstNeighbourhood(district));
        }
        return (int) Math.round(persons * publication.seenBy());
    }

    /// Takes what neighbourhoods made public in a span.
    ///
    /// @param next the publications of the day on which it is read
    void collect(Neighbourhood[] neighbourhoods, List<Publication> next) {
        for (Publication each : next) {
            Sightings[] places = inLastSpan[each.index()];
            if (places.length > 0) {
                int[] shown = new int[places.length];
                for (Neighbourhood place : neighbourhoods) {
                    shown[placeOf(places, place.number)] += place.shownInBulletins[each.index()];
                    place.shownInBulletins[each.index()] = 0;
                }
                for (int place = 0; place < places.length; place++) {
                    places[place] = Sightings.of(shown[place], each.seenBy());
                }
            }
        }
    }

    private int placeOf(Sightings[] places, int neighbourhood) {
        return places.length == 1 ? 0 : population.districtOf(neighbourhood);
    }

    /// The first day of a span: everybody here sees what the bulletins of the last one say.
    void read(Lane lane, CompiledScenario compiled) {
        for (int each = 0; each < inLastSpan.length; each++) {
            Sightings[] places = inLastSpan[each];
            Publication publication = compiled.publications().get(each);
            if (places.length > 0 && publication.atWork()) {
                see(lane, publication, places[placeOf(places, lane.here().number)]);
            }
        }
    }

    private static void see(Lane lane, Publication publication, Sightings sightings) {
        Neighbourhood here = lane.here();
        Experience experience = publication.honours() ? Experience.WITNESSED_HONOUR : Experience.WITNESSED;
        boolean isFelt = lane.feels(experience);
        if (sightings.isNone() || !(isFelt || here.followed != null)) {
            return;
        }
        if (sightings.areSame()) {
            lane.experienceOfAll(experience, Sightings.felt(sightings.seen(0)));
        }
        if (!sightings.areSame()) {
            lane.draws.block(here.number, 0, lane.day(), publication.counter(), lane.words);
        }
        long key = lane.words[0];
        for (int local = 0; local < here.persons; local++) {
            if (here.isFollowed(local) || !sightings.areSame()) {
                int seen = sightings.seen(Mix.mix64(key + local * Mix.GOLDEN) >>> 32);
                if (!sightings.areSame() && seen > 0) {
                    lane.experience(experience, local, Sightings.felt(seen));
                }
                if (seen > 0) {
                    lane.write(
                            local,
                            publication.honours() ? ArrivePhase.HONOUR : ArrivePhase.SHAME,
                            "",
                            "",
                            "",
                            -1,
                            0,
                            seen);
                }
            }
        }
    }
}
