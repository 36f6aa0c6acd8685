package org.glasshouse.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The two classes of one trait that a measure tells apart most, of all traits and arms.
///
/// @param arm the arm in which the gap is widest
/// @param more the group whom it meets more, as split and class
/// @param fewer the group whom it meets less
/// @param gap how much further, for each 100 people, the first is from the baseline than the second; as the pair was
///     chosen after looking at all, its interval holds for all of them at once (max-t)
/// @param ratio how many times as much the first bears as the second; null where either bears nothing or gains
/// @param pairs number of pairs of classes in all arms that were looked at
public record GroupGap(
        String arm,
        List<String> more,
        List<String> fewer,
        Interval gap,
        @Nullable Double ratio,
        int pairs) {
    public GroupGap {
        more = List.copyOf(more);
        fewer = List.copyOf(fewer);
    }

    /// Whether the groups differ by more than luck explains.
    public boolean real() {
        return gap.kind() == Interval.Kind.STUDENT && gap.excludesZero();
    }
}
