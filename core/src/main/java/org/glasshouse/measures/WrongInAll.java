package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glasshouse.outcome.LifeMeasure;

/// Wrongful sanctions *in all*: what an arm brings and its twin without errors and ties doesn't, and how much of
/// that its books don't show.
///
/// The books hold each life's conduct fixed; the twin does not. So what the whole exceeds the books by is what
/// people did because they, or those about them, were wronged.
///
/// @param arm name of the arm
/// @param twin name of the arm that is this one under `+perfect-sensing,+no-association`
/// @param split trait by which people are told apart, or `all`
/// @param category class of that trait, or `all`
/// @param inAll sanction-days of the arm less those of the twin, paired by replicate
/// @param onTheBooks sanction-days that right records would not have brought, less those they would have
///     brought besides
/// @param answered what the whole exceeds the books by
public record WrongInAll(
        String arm,
        String twin,
        String split,
        String category,
        Interval inAll,
        Interval onTheBooks,
        Interval answered) {

    /// The harm that it is part of.
    public static final String TOPIC = new WrongfulSanctions().topic();

    /// Every arm that has a twin, for everybody, each group, and whoever is in two at once; nothing where no ledgers
    /// were kept.
    public static List<WrongInAll> of(Comparison comparison) {
        List<WrongInAll> all = new ArrayList<>();
        for (String arm : comparison.arms()) {
            comparison
                    .twinOf(arm)
                    .filter(twin -> comparison.lives(arm).replicates() == comparison.replicates()
                            && comparison.lives(twin).replicates() == comparison.replicates())
                    .ifPresent(twin -> Stream.concat(comparison.groups().stream(), comparison.intersections().stream())
                            .forEach(group -> all.add(of(comparison, arm, twin, group))));
        }
        return all;
    }

    private static WrongInAll of(Comparison comparison, String arm, String twin, List<String> group) {
        LifeTotals here = comparison.lives(arm);
        double[] inAll = ArmTables.minus(
                here.sum(LifeMeasure.SANCTION_DAYS, group),
                comparison.lives(twin).sum(LifeMeasure.SANCTION_DAYS, group));
        double[] onTheBooks =
                ArmTables.minus(here.sum(LifeMeasure.WRONGFUL_DAYS, group), here.sum(LifeMeasure.SPARED_DAYS, group));
        return new WrongInAll(
                arm,
                twin,
                group.getFirst(),
                group.getLast(),
                Interval.ofDifferencesOfCounts(inAll),
                Interval.ofDifferencesOfCounts(onTheBooks),
                Interval.ofDifferencesOfCounts(ArmTables.minus(inAll, onTheBooks)));
    }

    /// Whether it is of whoever is in two groups at once.
    public boolean ofAnIntersection() {
        return split.contains(LifeTotals.AND);
    }

    /// Whether it is of everybody.
    public boolean ofEverybody() {
        return split.equals("all");
    }

    /// What it says in a sentence.
    public String sentence() {
        return "In all, " + Numbers.with(inAll) + " sanction-days under " + arm + " are not there under " + twin
                + ", its twin without errors and ties: " + Numbers.with(onTheBooks)
                + " net on the books, and " + Numbers.with(answered)
                + " by what people did because they were wronged.";
    }
}
