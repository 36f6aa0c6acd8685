package org.glasshouse.society;

import static org.glasshouse.random.Draws.GENERATION_DAY;

import java.util.Map;
import org.glasshouse.model.Organisations;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Society;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.Trait;
import org.glasshouse.random.Bijection;
import org.glasshouse.random.Draws;
import org.glasshouse.random.Mix;
import org.glasshouse.random.Purpose;

/// Draws the organisations of one neighbourhood after another, once its persons are there. For any
/// number of threads.
///
/// Sector and size of a business are drawn by its ordinal; place, group, income and connection are
/// those of its owner's household. A public body has its place.
final class Establishment {
    private static final int ORGANISATION = Purpose.GENERATE.counter("organisation");
    private static final long SECTOR = Mix.name("sector");
    private static final long SIZE = Mix.name("size");

    private final Draws draws;
    private final OrganisationRanges ranges;
    private final Shuffles owners;
    private final Cut sector;
    private final Cut size;

    Establishment(Society society, Draws draws, Layout layout) {
        this.draws = draws;
        this.ranges = OrganisationRanges.of(society, layout);
        this.owners =
                new Shuffles(draws, OwnershipTies.PART, Radius.NEIGHBOURHOOD, layout, layout.largestNeighbourhood());
        this.sector = new Cut(shares(society, Trait.SECTOR));
        this.size = new Cut(shares(society, Trait.SIZE));
    }

    /// The share of each class of a trait of businesses; all are in the first one where the file
    /// says nothing.
    static double[] shares(Society society, Trait trait) {
        Organisations organisations = society.organisations();
        Organisations.Businesses businesses = organisations == null ? null : organisations.businesses();
        Map<String, Double> asked =
                businesses == null ? Map.of() : businesses.traits().getOrDefault(trait, Map.of());
        return Shares.of(trait, asked.isEmpty() ? null : asked);
    }

    OrganisationRanges ranges() {
        return ranges;
    }

    /// Writes the trait bits of a neighbourhood's organisations behind those of its persons.
    ///
    /// @param place class of the neighbourhood's place
    void establish(int neighbourhood, int persons, int place, short[] traits) {
        int businesses = ranges.in(SubjectClass.BUSINESSES, neighbourhood);
        if (businesses > 0) {
            Bijection owner = owners.of(neighbourhood, persons);
            long[] words = new long[2];
            for (int business = 0; business < businesses; business++) {
                draws.block(ranges.first(neighbourhood) + business, 0, GENERATION_DAY, ORGANISATION, words);
                traits[persons + business] = (short) TraitBits.business(
                        traits[owner.backward(business)],
                        sector.of(Mix.unit32(words[0], SECTOR)),
                        size.of(Mix.unit32(words[0], SIZE)));
            }
        }
        for (int local = persons + businesses; local < persons + ranges.in(neighbourhood); local++) {
            traits[local] = (short) TraitBits.publicBody(place);
        }
    }
}
