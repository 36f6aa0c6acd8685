package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.CollectiveAction;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Experience;
import org.glasshouse.model.Initial;
import org.glasshouse.model.Level;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Responses;
import org.glasshouse.model.Shunning;
import org.glasshouse.model.TieLayer;
import org.glasshouse.outcome.LifeMeasure;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Cascades of joining against answers that need no simulation.
class CascadeTest {
    private static Worlds friends(int persons, double lowest, double highest, double fearRaises) {
        return new Worlds()
                .persons(persons)
                .days(1)
                .ledgers()
                .tie("friends", new TieLayer.Rings(12, 6, Radius.NATION, null, false))
                .joining(new CollectiveAction(List.of("friends"), lowest, highest, fearRaises));
    }

    @Test
    void whereNobodyNeedsAnybodyAllJoin() {
        assertThat(reached(friends(500, -1, 0, 0))).isEqualTo(500);
    }

    @Test
    void whereEverybodyWaitsForAnotherNobodyJoins() {
        assertThat(reached(friends(500, 0, 1, 0))).isLessThanOrEqualTo(1);
    }

    /// Thresholds above 1 are never met, so only those below 0 join: a tenth, a binomial number.
    @Test
    void whoNeedsNobodyJoinsAndNobodyElseDoes() {
        int persons = 20_000;
        // Nobody else can be reached: without ties there is nobody to see.
        Worlds world = friends(persons, -0.1, 0.9, 0).joining(new CollectiveAction(List.of(), -0.1, 0.9, 0));
        double expected = persons * 0.1;
        assertThat((double) reached(world)).isCloseTo(expected, within(4.5 * Math.sqrt(expected * 0.9)));
    }

    /// Where everybody stands on the list and every tie is cut, nobody sees who has joined: it is as if there were no
    /// ties.
    @Test
    void nobodyIsSeenAlongACutTie() {
        int persons = 20_000;
        Worlds listed = friends(persons, -0.1, 0.9, 0)
                .list("blacklist", Worlds.byRecord("littering", 90, List.of(), 0))
                .conduct("littering", ConductClass.OFFENCE, 1e-6)
                .initial(new Initial(Map.of(), Map.of("blacklist", 1.0)));
        long alone = reached(friends(persons, -0.1, 0.9, 0).joining(new CollectiveAction(List.of(), -0.1, 0.9, 0)));
        assertThat(reached(listed.shunning(new Shunning(List.of("friends"), 1, 90))))
                .isEqualTo(alone);
        assertThat(reached(listed.off(Mechanism.SHUNNING))).isGreaterThan(2 * alone);
    }

    /// In one circle in which everybody sees everybody, the cascade follows Granovetter's line: with thresholds
    /// spread evenly from -a to h the share x joins that is the fixed point of (x + a) / (a + h), a / (a +
    /// h - 1).
    @Test
    void inOneCircleItStopsAtTheFixedPoint() {
        int persons = 4_000;
        Worlds world = new Worlds()
                .persons(persons)
                .places(1, 4096)
                .days(1)
                .ledgers()
                .tie(
                        "assembly",
                        new TieLayer.Blocks(TieLayer.BlockOf.PERSONS, List.of(persons), Radius.NEIGHBOURHOOD, null, 1))
                .joining(new CollectiveAction(List.of("assembly"), -0.2, 1.4, 0));
        // x = 0.2 / 0.6 = 1/3; the share fluctuates by about sqrt(x (1 - x) / n) / (1 - 1 / 1.6) = 0.02.
        assertThat(reached(world) / (double) persons).isCloseTo(1 / 3.0, within(0.08));
    }

    /// Fear of 255 that raises thresholds by 1 leaves nobody who needs nobody.
    @Test
    void fearTakesTheFirstAway() {
        Worlds feared = friends(500, -0.5, 0.5, 1)
                .days(8)
                .conduct("littering", ConductClass.OFFENCE, 365)
                .points(100, 0, 100)
                .channel("watch", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -10)
                .responses(new Responses(Map.of(), Map.of(Experience.PUNISHED, Map.of(Level.FEAR, 255))));
        assertThat(reached(feared)).isZero();
        assertThat(reached(friends(500, -0.5, 0.5, 1))).isEqualTo(500);
    }

    /// The queue against the plainest way of saying the same: ask everybody again and again until nobody joins.
    @Test
    void theQueueFindsWhatAskingEverybodyFinds() throws Exception {
        for (long seed = 1; seed <= 5; seed++) {
            Worlds world = friends(300, -0.15, 1.05, 0).seed(seed);
            Runs.Lived lived = Runs.live(world);
            assertThat(reached(lived.outcome())).isEqualTo(byAskingEverybody(lived, -0.15, 1.05));
        }
    }

    private static long byAskingEverybody(Runs.Lived lived, double lowest, double highest) {
        int persons = lived.population().persons();
        boolean[] joined = new boolean[persons];
        int[] into = new int[64];
        long[] words = new long[2];
        int counter = org.glasshouse.random.Purpose.THRESHOLD.counter("joining");
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int person = 0; person < persons; person++) {
                lived.draws().block(person, 0, org.glasshouse.random.Draws.GENERATION_DAY, counter, words);
                double threshold = lowest + (highest - lowest) * ((words[0] >>> 32) / 0x1p32);
                int found = lived.population().ties().contacts(0, person, into);
                int there = 0;
                for (int each = 0; each < found; each++) {
                    there += joined[into[each]] ? 1 : 0;
                }
                boolean joins = threshold <= 0 || (there > 0 && there >= threshold * found);
                if (joins && !joined[person]) {
                    joined[person] = true;
                    moved = true;
                }
            }
        }
        long count = 0;
        for (boolean each : joined) {
            count += each ? 1 : 0;
        }
        return count;
    }

    private static long reached(Worlds world) {
        return reached(Runs.first(world));
    }

    private static long reached(ReplicateOutcome outcome) {
        Table table = outcome.table(TableKind.LIVES);
        for (int row = 0; row < table.rows(); row++) {
            if (table.word(2, row).equals(LifeMeasure.CASCADE.key())) {
                assertThat(table.word(1, row)).isEqualTo("society");
                return table.value(3, row);
            }
        }
        throw new AssertionError("no cascade");
    }
}
