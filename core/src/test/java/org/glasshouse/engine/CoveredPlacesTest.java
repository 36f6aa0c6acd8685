package org.glasshouse.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Official;
import org.glasshouse.model.Response;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Places that a channel covers, and places where an official looks away: everybody litters every day before cameras
/// that are in some neighbourhoods only. Seeds are fixed; the binomial count leaves its bounds of 4.5 standard errors
/// once in a hundred thousand seeds.
class CoveredPlacesTest {
    private static final int PLACES = 400;
    private static final int DAYS = 3;

    private static Worlds littering(double coverage) {
        return new Worlds()
                .persons(PLACES * 2)
                .places(1, 2)
                .days(DAYS)
                .conduct("littering", ConductClass.OFFENCE, 365)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null).covering(coverage))
                .deed("littering", -1)
                .points(100, 0, 200)
                .grade("all", "..200");
    }

    /// The neighbourhoods in which everybody has lost a point on each of some days; all others have lost none.
    private static List<Integer> places(Worlds world, int days) {
        Runs.Lived lived = Runs.live(world);
        List<Integer> covered = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            short[] points = requireNonNull(lived.world().neighbourhood(place).points);
            assertThat(points[0]).isEqualTo(points[1]).isIn((short) 100, (short) (100 - days));
            if (points[0] < 100) {
                covered.add(place);
            }
        }
        return covered;
    }

    @Test
    void aChannelSeesInItsShareOfTheNeighbourhoodsAndThereEveryDay() {
        int covered = places(littering(0.4), DAYS).size();
        assertThat(Math.abs(covered - 0.4 * PLACES)).isLessThan(4.5 * Math.sqrt(PLACES * 0.4 * 0.6));
        assertThat(places(littering(1), DAYS)).hasSize(PLACES);
        assertThat(places(littering(0), DAYS)).isEmpty();
    }

    /// What is extended stays where it was: coverage that grows on day 2 keeps the neighbourhoods that it had.
    @Test
    void coverageGrowsWhereItWas() {
        List<Integer> few = places(littering(0.2), DAYS);
        List<Integer> more = places(littering(0.6), DAYS);
        assertThat(more).containsAll(few).hasSizeGreaterThan(few.size());
        Worlds growing = littering(0.2).then(1, littering(0.6));
        long records = Runs.sum(Runs.first(growing), TableKind.RECORDS, "records", "true-record");
        assertThat(records).isEqualTo(2L * few.size() + 2L * 2 * more.size());
    }

    @Test
    void mixUpsHappenOnlyWhereTheChannelIs() {
        Worlds world = littering(0)
                .channel(
                        "camera",
                        Worlds.channel(List.of(), 1, new Channel.MixUp(40, "littering", null))
                                .covering(0));
        assertThat(Runs.sum(Runs.first(world), TableKind.RECORDS, "records")).isZero();
    }

    @Test
    void anOfficialLooksAwayInSomePlacesOnly() {
        Official chief = new Official(List.of("camera"), List.of(), 1, Map.of(), 0.3, 0, null);
        List<Integer> strict = places(littering(1).official("chief", chief), DAYS);
        int spared = PLACES - strict.size();
        assertThat(Math.abs(spared - 0.3 * PLACES)).isLessThan(4.5 * Math.sqrt(PLACES * 0.3 * 0.7));
        assertThat(places(littering(1).official("chief", chief).off(Mechanism.DISCRETION), DAYS))
                .hasSize(PLACES);
    }

    /// People know how much is covered, not where: with deterrence of -1 and half of the places covered everybody does
    /// half of it.
    @Test
    void peopleAreDeterredByHowMuchIsCovered() {
        Worlds world = littering(0.5)
                .conduct(
                        "littering",
                        new Conduct(
                                ConductClass.OFFENCE,
                                "life",
                                365 * 0.5,
                                null,
                                Map.of(),
                                List.of(),
                                Map.of(Response.DETERRENCE, -1.0),
                                null));
        long done = Runs.sum(Runs.first(world), TableKind.DAILY, "done");
        double persons = 2.0 * PLACES * DAYS;
        assertThat(Math.abs(done - persons / 4)).isLessThan(4.5 * Math.sqrt(persons * 0.25 * 0.75));
    }
}
