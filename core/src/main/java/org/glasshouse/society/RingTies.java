package org.glasshouse.society;

import java.util.Arrays;
import org.glasshouse.model.Radius;
import org.glasshouse.model.TieLayer.Rings;
import org.glasshouse.model.Trait;
import org.glasshouse.random.Bijection;

/// Everybody within the radius sits on rings in shuffled order, tied to those at most so many places
/// away; some rings hold the own group only, the others everybody.
///
/// A pair that several rings offer is one tie, kept if any of them keeps it; the draw is one for each
/// pair.
final class RingTies implements TieShape {
    private static final int GROUPS = 2;

    private final Residence residence;
    private final Thinning thinning;
    private final Radius radius;

    /// The sizes that places have, rising, and the plan of each.
    private final int[] sizes;

    private final RingPlan[] plans;

    /// By ring, then by group.
    private final Shuffles[][] ownShuffles;

    private final Shuffles[] commonShuffles;

    /// @param sizes the sizes that places within the radius have, rising
    RingTies(
            Residence residence,
            Thinning thinning,
            RingShuffles shuffles,
            Rings rings,
            int[] sizes,
            double[] sociability) {
        this.residence = residence;
        this.thinning = thinning;
        this.radius = rings.radius();
        this.sizes = sizes;
        Mixing mixing = Mixing.within(radius, residence);
        this.plans = Arrays.stream(sizes)
                .mapToObj(size -> new RingPlan(rings, size, mixing, sociability))
                .toArray(RingPlan[]::new);
        int ownRings = Arrays.stream(plans)
                .mapToInt(plan -> plan.ownSpans.length)
                .max()
                .orElse(0);
        int commonRings = Arrays.stream(plans)
                .mapToInt(plan -> plan.commonSpans.length)
                .max()
                .orElse(0);
        this.ownShuffles = new Shuffles[ownRings][GROUPS];
        for (int ring = 0; ring < ownRings; ring++) {
            ownShuffles[ring][Groups.MAJORITY] = shuffles.of("/majority-ring-" + ring);
            ownShuffles[ring][Groups.MINORITY] = shuffles.of("/minority-ring-" + ring);
        }
        this.commonShuffles = new Shuffles[commonRings];
        for (int ring = 0; ring < commonRings; ring++) {
            commonShuffles[ring] = shuffles.of("/ring-" + ring);
        }
    }

    /// Makes the shuffles of a part of the layer.
    @FunctionalInterface
    interface RingShuffles {
        /// The shuffles of the part with that ending of its name.
        Shuffles of(String part);
    }

    @Override
    public int contacts(int person, int[] into, TieScratch scratch) {
        scratch.locate(person, radius);
        RingPlan plan = plans[sizes.length == 1 ? 0 : Arrays.binarySearch(sizes, scratch.size)];
        int level = level(person, plan);
        int found = plan.ownSpans.length == 0 ? 0 : ownGroup(person, plan, level, into, scratch);
        for (int ring = 0; ring < plan.commonSpans.length; ring++) {
            Bijection shuffle = commonShuffles[ring].of(scratch.place, scratch.size);
            int own = shuffle.forward(person - scratch.first);
            int links = links(plan.commonSpans[ring], scratch.size);
            for (int link = 0; link < links; link++) {
                int other = scratch.first + shuffle.backward(position(own, link, scratch.size));
                if (isNew(other, into, found) && keeps(person, other, level, plan.commonKept, scratch)) {
                    into[found++] = other;
                }
            }
        }
        return found;
    }

    private int ownGroup(int person, RingPlan plan, int level, int[] into, TieScratch scratch) {
        Groups groups = residence.groups;
        int from = scratch.fromNeighbourhood;
        int to = scratch.toNeighbourhood;
        int group = groups.groupOf(scratch.neighbourhood, scratch.local);
        int members = groups.members(group, from, to);
        int rank = groups.rank(group, from, scratch.neighbourhood, scratch.local);
        int found = 0;
        for (int ring = 0; ring < plan.ownSpans.length; ring++) {
            Bijection shuffle = ownShuffles[ring][group].of(scratch.place, members);
            int own = shuffle.forward(rank);
            int links = links(plan.ownSpans[ring], members);
            for (int link = 0; link < links; link++) {
                int other = groups.member(group, from, to, shuffle.backward(position(own, link, members)));
                if (isNew(other, into, found) && keeps(person, other, level, plan.ownKept, scratch)) {
                    into[found++] = other;
                }
            }
        }
        return found;
    }

    /// How many links a ring through so many gives to each: to either side, but to nobody twice.
    private static int links(int span, int members) {
        return Math.min(2 * span, members - 1);
    }

    /// The position at the other end of a link: one place up, one down, two up, two down... If the ring
    /// closes at its far side, the last link leads there.
    private static int position(int own, int link, int members) {
        int distance = (link >> 1) + 1;
        if ((link & 1) == 0) {
            int up = own + distance;
            return up >= members ? up - members : up;
        }
        int down = own - distance;
        return down < 0 ? down + members : down;
    }

    private static boolean isNew(int other, int[] into, int found) {
        for (int earlier = 0; earlier < found; earlier++) {
            if (into[earlier] == other) {
                return false;
            }
        }
        return true;
    }

    /// The other's level is looked up only where it matters: it may lie far away in memory.
    private boolean keeps(int person, int other, int level, Kept kept, TieScratch scratch) {
        long highest = kept.highestThreshold(level);
        if (kept.isUniform()) {
            return thinning.keeps(person, other, highest, scratch.words);
        }
        long unit = thinning.unit32(person, other, scratch.words);
        return unit < highest && unit < kept.threshold(level, residence.category(Trait.SOCIABILITY, other));
    }

    private int level(int person, RingPlan plan) {
        return plan.ownKept.isUniform() && plan.commonKept.isUniform()
                ? 0
                : residence.category(Trait.SOCIABILITY, person);
    }

    @Override
    public int mostContacts() {
        return Arrays.stream(plans).mapToInt(RingPlan::mostContacts).max().orElse(0);
    }
}
