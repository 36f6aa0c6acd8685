package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.glasshouse.model.Mechanism;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.glasshouse.random.Mix;
import org.junit.jupiter.api.Test;

/// Two hundred combinations of mechanisms, drawn once and for all: whatever is in the files, the bytes are the same on
/// any
/// number of threads, the books balance, and what is switched off is as if it weren't in the files.
class CombinationsTest {
    private static final int COMBINATIONS = 200;
    private static final long SEED = 20_261_122;

    @Test
    void anyCombinationKeepsTheLaws() {
        for (int number = 0; number < COMBINATIONS; number++) {
            Set<Mechanism> without = combination(number);
            String fault = fault(without, number);
            if (!fault.isEmpty()) {
                Set<Mechanism> smallest = shrunk(without, set -> fault(set, 1));
                throw new AssertionError("combination " + number + ": " + fault + "; it fails with these alone: "
                        + EnumSet.complementOf(EnumSet.copyOf(smallest)));
            }
        }
    }

    /// The sweep would name the smallest combination: here one that fails wherever two mechanisms are both there.
    @Test
    void aFailureIsShrunkToTheSmallestCombination() {
        Set<Mechanism> smallest = shrunk(
                EnumSet.of(Mechanism.FEAR),
                without -> without.contains(Mechanism.EXPIRY) || without.contains(Mechanism.CAPS) ? "" : "both");
        assertThat(EnumSet.complementOf(EnumSet.copyOf(smallest)))
                .containsExactlyInAnyOrder(Mechanism.EXPIRY, Mechanism.CAPS);
    }

    /// The mechanisms that a combination leaves out: half of them on average, all or hardly any now and then.
    private static Set<Mechanism> combination(int number) {
        Set<Mechanism> without = EnumSet.noneOf(Mechanism.class);
        long share = Mix.mix64(SEED + number) >>> 32;
        for (Mechanism mechanism : Mechanism.values()) {
            if (Mix.mix64(SEED + 1000L * number + mechanism.ordinal() + 1) >>> 32 < share) {
                without.add(mechanism);
            }
        }
        return without;
    }

    private static Worlds small(Set<Mechanism> without) {
        return Worlds.rich(without).persons(500).places(3, 90).days(22).exchange(3);
    }

    /// What is wrong with a combination; empty if nothing is.
    private static String fault(Set<Mechanism> without, int number) {
        ReplicateOutcome outcome = Runs.run(small(without).scenario(), 1).getFirst();
        String text = Runs.text(outcome);
        if (!Runs.text(Runs.run(small(without).scenario(), 3).getFirst()).equals(text)) {
            return "other bytes on three threads";
        }
        String unbalanced = unbalanced(outcome);
        if (!unbalanced.isEmpty()) {
            return unbalanced;
        }
        Mechanism off = Mechanism.values()[Math.floorMod(number, Mechanism.values().length)];
        Set<Mechanism> less = EnumSet.of(off);
        less.addAll(without);
        String switched = Runs.text(Runs.first(small(without).off(off)));
        return switched.equals(Runs.text(Runs.first(small(less)))) ? "" : off + " off is not its absence";
    }

    /// Points of today are those of yesterday and what the tables say came or went.
    private static String unbalanced(ReplicateOutcome outcome) {
        Table redress = outcome.table(TableKind.REDRESS);
        Map<String, Long> otherwise = new HashMap<>();
        for (int row = 0; row < redress.rows(); row++) {
            if (!redress.word(redress.column("event"), row).equals("record-expired")) {
                otherwise.merge(group(redress, row), number(redress, row, "points"), Long::sum);
            }
        }
        Table daily = outcome.table(TableKind.DAILY);
        Map<String, Long> yesterday = new HashMap<>();
        for (int row = 0; row < daily.rows(); row++) {
            String group = group(daily, row);
            long flows = otherwise.getOrDefault(group, 0L) - number(daily, row, "clipped");
            for (String flow : List.of("earned", "associated", "from_stars", "expired")) {
                flows += number(daily, row, flow);
            }
            long points = number(daily, row, "points");
            String who = group.substring(group.indexOf('/'));
            Long before = yesterday.put(who, points);
            if (before != null && points != before + flows) {
                return "points of " + group + " are " + points + ", not " + before + " + " + flows;
            }
        }
        return "";
    }

    private static String group(Table table, int row) {
        return number(table, row, "day") + "/" + table.word(table.column("split"), row) + "/"
                + table.word(table.column("class"), row);
    }

    private static long number(Table table, int row, String column) {
        return table.value(table.column(column), row);
    }

    /// Takes one mechanism after the other out as well, as long as it still fails.
    private static Set<Mechanism> shrunk(Set<Mechanism> without, Function<Set<Mechanism>, String> fault) {
        Set<Mechanism> smallest = EnumSet.copyOf(without.isEmpty() ? EnumSet.noneOf(Mechanism.class) : without);
        for (Mechanism mechanism : new ArrayList<>(List.of(Mechanism.values()))) {
            Set<Mechanism> smaller = EnumSet.of(mechanism);
            smaller.addAll(smallest);
            if (!fault.apply(smaller).isEmpty()) {
                smallest.add(mechanism);
            }
        }
        return smallest;
    }
}
