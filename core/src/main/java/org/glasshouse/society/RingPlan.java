package org.glasshouse.society;

import org.glasshouse.model.TieLayer.Rings;

/// How many places along each ring a contact may sit, and which share of those on offer is kept, in a
/// place of one size.
///
/// A layer of degree `d` has `a` links within the own group and `b = d - a` common ones. If a common
/// link joins the same group with probability `P`, the share `s` of same-group ties asks for `a = d *
/// (s - P) / (1 - P)`, none where `s` is below `P`. Rings offer whole places on either side; whatever
/// they offer beyond `a` and `b` is thinned. A pair that an own and a common ring offer is kept if
/// either keeps it, by one draw, so own rings keep more than `a` asks for. Rings that are not thinned
/// may fall short by what they give twice, at most a hundredth.
final class RingPlan {
    /// The most that several rings may fall short of a degree before another place is offered and
    /// thinned.
    private static final double SHORTFALL = 0.01;

    /// Positions to either side, for each ring among the own group.
    final int[] ownSpans;

    /// Positions to either side, for each common ring.
    final int[] commonSpans;

    final Kept ownKept;
    final Kept commonKept;

    /// @param size persons in the place
    /// @param mixing how groups meet at the radius of the layer
    /// @param sociability shares of persons by level
    RingPlan(Rings rings, int size, Mixing mixing, double[] sociability) {
        double degree = Math.min(rings.degree(), size - 1);
        double ownShare = mixing.ownShare(rings.sameGroup());
        double own = degree * ownShare;
        double common = degree - own;
        double most = rings.bySociability() ? Kept.largestShare(sociability) : 1;
        int ownRings = ownRings(rings.rings(), ownShare);
        int commonRings = common > 0 ? Math.max(1, rings.rings() - ownRings) : 0;
        commonSpans = spans(commonRings, common, most, size);
        double commonOffered = offered(commonSpans, size);
        double commonTied = common > 0 ? common / (size - 1) : 0;
        ownSpans = spans(ownRings, own, most, mixing.ownGroup());
        double ownOffered = offered(ownSpans, mixing.ownGroup());
        double commonKeeps = commonOffered > 0 ? common / commonOffered : 0;
        double ownKeeps = ownOffered > 0 ? own / ownOffered + commonTied : 0;
        commonKept = kept(rings, commonKeeps, sociability);
        ownKept = kept(rings, ownKeeps, sociability);
    }

    private static int ownRings(int rings, double ownShare) {
        return ownShare > 0 ? (int) Math.max(1, Math.min(Math.round(rings * ownShare), rings - 1)) : 0;
    }

    private static Kept kept(Rings rings, double share, double[] sociability) {
        double atMostAll = Math.min(1, share);
        return rings.bySociability() ? Kept.bySociability(atMostAll, sociability) : Kept.uniform(atMostAll);
    }

    /// As few places as give the links wanted, divided among the rings, at least one for each ring.
    ///
    /// @param most the largest share of links that can be kept
    private static int[] spans(int rings, double wanted, double most, double size) {
        int total = (int) Math.max(rings, Math.ceil(wanted / most / 2));
        int[] spans = divided(total, rings);
        while (rings > 0 && offered(spans, size) * most < (1 - SHORTFALL) * wanted && 2 * spans[0] < size - 1) {
            total++;
            spans = divided(total, rings);
        }
        return spans;
    }

    private static int[] divided(int total, int rings) {
        int[] spans = new int[rings];
        for (int ring = 0; ring < rings; ring++) {
            spans[ring] = total / rings + (ring < total % rings ? 1 : 0);
        }
        return spans;
    }

    /// How many different contacts independent rings through that many elements give together, in the
    /// mean.
    private static double offered(int[] spans, double size) {
        if (size <= 1) {
            return 0;
        }
        double missed = 1;
        for (int span : spans) {
            missed *= 1 - Math.min(1, 2 * span / (size - 1));
        }
        return (size - 1) * (1 - missed);
    }

    /// More contacts than these nobody has.
    int mostContacts() {
        int most = 0;
        for (int span : ownSpans) {
            most += 2 * span;
        }
        for (int span : commonSpans) {
            most += 2 * span;
        }
        return most;
    }
}
