package org.glasshouse.engine;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.Association;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.Trait;
import org.glasshouse.society.TraitBits;
import org.jspecify.annotations.Nullable;

/// A rule of association under one epoch, compiled: what sends it through which ties, and what it does at the
/// other end.
final class AssociationTable {
    /// What it goes by.
    enum Sort {
        /// By fall below a grade.
        FALL,
        /// By record.
        EVENT,
        /// By low standing, at reviews.
        LEVEL,
        /// By a record, to one contact who signed.
        SIGNATURE,
        /// By rating one contact.
        RATING
    }

    final int index;
    final String name;
    final Sort sort;
    /// Numbers of the layers of ties.
    final List<Integer> layers;
    /// By fall and by level: the worst grade that isn't below the one that the rule names; [Standings#NO_GRADE]
    /// where nobody can come below it.
    final int worstSafeGrade;
    /// By level: days from one review to the next; 0 where there are none.
    final int everyDays;
    /// By level: number of the column of low contacts; -1 otherwise.
    final int column;

    /// By signature and by rating: how the one contact is chosen; null otherwise.
    final @Nullable Choice choice;

    /// By fall and by level: whose standing counts; null where everybody's does.
    private final @Nullable SubjectClass of;

    /// What contacts of contacts pay of what contacts pay; 0 where it goes to contacts alone.
    final double thenShare;

    private final int points;
    private final double share;
    private final ClassIndex classes;
    private final double[] factors;

    AssociationTable(
            int index,
            String name,
            Sort sort,
            List<Integer> layers,
            int worstSafeGrade,
            int everyDays,
            int column,
            int points,
            double share,
            Map<Trait, Map<String, Double>> by,
            @Nullable SubjectClass of,
            double thenShare,
            @Nullable Choice choice) {
        this.thenShare = thenShare;
        this.choice = choice;
        this.index = index;
        this.name = name;
        this.sort = sort;
        this.layers = List.copyOf(layers);
        this.worstSafeGrade = worstSafeGrade;
        this.everyDays = everyDays;
        this.column = column;
        this.of = of;
        this.points = points;
        this.share = share;
        this.classes = ClassIndex.over(by.keySet());
        this.factors = classes.products(1, by);
    }

    /// How one contact is chosen, and what a rating says.
    ///
    /// @param counter purpose and part of the draw
    /// @param threshold a draw below it means that there is one
    /// @param upToStars by stars from 1, a draw below it means this many at most; empty where nobody is rated
    /// @param pointsForAStar what a star more or less than the middle is worth
    /// @param weights by grade of the one who rates
    record Choice(int counter, long threshold, List<Long> upToStars, int pointsForAStar, List<Double> weights) {
        /// The points of a rating by somebody in a grade.
        int points(long unit, int grade) {
            int stars = 1;
            while (stars < upToStars.size() && unit >= upToStars.get(stars - 1)) {
                stars++;
            }
            double exact = (stars - Association.RatedWhen.MIDDLE) * pointsForAStar * weights.get(grade);
            return (int) (Math.signum(exact) * Math.round(Math.abs(exact)));
        }
    }

    /// What it does to somebody with these traits, before clamping: whole points, halves away from 0.
    ///
    /// @param ofRecord what the record gave, where one is passed on
    int points(int ofRecord, int traitBits) {
        return whole((points + share * ofRecord) * factors[classes.of(traitBits)]);
    }

    /// What it does to a contact of a contact with these traits.
    int pointsThen(int ofRecord, int traitBits) {
        return whole((points + share * ofRecord) * thenShare * factors[classes.of(traitBits)]);
    }

    /// What it does where no factor makes it less, before clamping.
    int fullPoints(int ofRecord) {
        return whole(points + share * ofRecord);
    }

    /// The same to contacts of contacts.
    int fullPointsThen(int ofRecord) {
        return whole((points + share * ofRecord) * thenShare);
    }

    private static int whole(double exact) {
        return (int) (Math.signum(exact) * Math.round(Math.abs(exact)));
    }

    /// Whether it means anything to somebody with these traits.
    boolean concerns(int traitBits) {
        return factors[classes.of(traitBits)] != 0;
    }

    /// Whether it means something to everybody.
    boolean concernsEverybody() {
        return classes.traits(SubjectClass.PERSONS).isEmpty()
                && classes.traits(SubjectClass.BUSINESSES).isEmpty();
    }

    /// Whether the standing of somebody with these traits counts.
    boolean countsStandingOf(int traitBits) {
        return of == null || TraitBits.subjectsOf(traitBits) == of;
    }

    /// Whether somebody in a grade counts as low.
    boolean isLow(int grade) {
        return grade > worstSafeGrade;
    }
}
