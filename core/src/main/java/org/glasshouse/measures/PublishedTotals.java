package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.outcome.Cause;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;

/// Counts, replicate by replicate, what published figures count, and tells both side by side.
final class PublishedTotals {
    private static final String ALL = "all";
    /// Counts further apart than that are told as so many times the figure.
    private static final double MOST_TIMES = 10;

    private final Frame frame;
    private final List<List<Long>> counts = new ArrayList<>();

    PublishedTotals(Frame frame) {
        this.frame = frame;
        frame.published().forEach(any -> counts.add(new ArrayList<>()));
    }

    /// Adds the tables of the next replicate.
    void add(ReplicateOutcome outcome) {
        for (int each = 0; each < counts.size(); each++) {
            counts.get(each).add(count(frame.published().get(each), outcome));
        }
    }

    private static long count(Published figure, ReplicateOutcome outcome) {
        String of = figure.of() == null ? "" : figure.of();
        Table daily = outcome.table(TableKind.DAILY);
        return switch (figure.counts()) {
            case DENIED -> {
                Table services = outcome.table(TableKind.SERVICES);
                yield sum(
                        figure,
                        services,
                        "times",
                        both(word(services, "service", of::equals), word(services, "outcome", Outcomes::isDenial)));
            }
            case EVER_DENIED -> sum(figure, daily, "first_denied", any -> true);
            case EVER_LISTED -> sum(figure, daily, "first_listed", any -> true);
            case EVER_LOWEST -> sum(figure, daily, "first_low", any -> true);
            case SUBJECTS -> sum(figure, daily, "persons", onTheDay(figure, daily));
            case ON_LIST -> standing(figure, outcome, "list", of);
            case IN_GRADE -> standing(figure, outcome, "grade", of);
            case RECORDS -> {
                Table records = outcome.table(TableKind.RECORDS);
                yield sum(
                        figure,
                        records,
                        "records",
                        both(word(records, "kind", of::equals), word(records, "cause", Cause::isBooked)));
            }
            case ACTS -> {
                Table conduct = outcome.table(TableKind.CONDUCT);
                yield sum(figure, conduct, "done", word(conduct, "kind", of::equals));
            }
            case LEFT_LIST_EARLY -> {
                Table redress = outcome.table(TableKind.REDRESS);
                yield sum(figure, redress, "times", word(redress, "event", "left-list-early"::equals));
            }
        };
    }

    private static long standing(Published figure, ReplicateOutcome outcome, String standing, String name) {
        Table table = outcome.table(TableKind.STANDING);
        IntPredicate named = both(word(table, "standing", standing::equals), word(table, "name", name::equals));
        return sum(figure, table, "persons", both(onTheDay(figure, table), named));
    }

    private static IntPredicate both(IntPredicate one, IntPredicate other) {
        return row -> one.test(row) && other.test(row);
    }

    private static IntPredicate onTheDay(Published figure, Table table) {
        int day = table.column("day");
        return row -> table.value(day, row) == figure.untilDay();
    }

    private static IntPredicate word(Table table, String column, Predicate<String> wanted) {
        int at = table.column(column);
        return row -> wanted.test(table.vocabulary((int) table.value(at, row)));
    }

    /// The sum of a column over the days that count, over those rows of the whole class of subjects that are wanted.
    private static long sum(Published figure, Table table, String column, IntPredicate wanted) {
        boolean ofPersons = figure.subject() == SubjectClass.PERSONS;
        int day = table.column("day");
        int number = table.column(column);
        IntPredicate ofTheClass = both(
                word(table, "split", (ofPersons ? ALL : TableKind.ORGANISATIONS)::equals),
                word(table, "class", (ofPersons ? ALL : figure.subject().key())::equals));
        long sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.value(day, row) <= figure.untilDay() && ofTheClass.test(row) && wanted.test(row)) {
                sum += table.value(number, row);
            }
        }
        return sum;
    }

    /// A finding for each figure.
    ///
    /// @param days how days are called
    List<Finding> findings(RunDays days) {
        return beside(days).stream()
                .map(each ->
                        new Finding("published", "published." + each.name(), each.sentence(), each.counted(), "count"))
                .toList();
    }

    /// What was counted beside each figure.
    ///
    /// @param days how days are called
    List<BesidePublished> beside(RunDays days) {
        List<BesidePublished> all = new ArrayList<>();
        for (int each = 0; each < counts.size(); each++) {
            Published figure = frame.published().get(each);
            double factor = figure.among() / frame.persons();
            List<Long> own = counts.get(each);
            Interval counted = Interval.ofCounts(
                            own.stream().mapToDouble(Long::doubleValue).toArray())
                    .times(factor);
            double events = own.stream().mapToDouble(Long::doubleValue).sum();
            all.add(new BesidePublished(
                    figure.name(),
                    figure.title()
                            + (figure.untilDay() == frame.days() - 1 ? "" : ", up to " + days.named(figure.untilDay())),
                    Numbers.mean(figure.figure()) + " as published (" + figure.publisher() + ")",
                    counted,
                    Math.rint(figure.among()) == frame.persons()
                            ? ""
                            : "for " + Numbers.whole(Math.round(figure.among())) + " people",
                    difference(figure.figure(), counted, events, figure.figure() / factor * own.size())));
        }
        return List.copyOf(all);
    }

    /// How far the model is from a figure.
    ///
    /// Of fewer than [Interval#ENOUGH_EVENTS] events a share would look exact and isn't: chance alone moves 30 of
    /// them by a third in one run of twenty. So their number is told instead, unless chance would hardly ever bring
    /// so few or so many.
    ///
    /// @param events how many were counted in all replicates together
    /// @param expected how many there would be if the figure held in the model
    private String difference(double published, Interval counted, double events, double expected) {
        if (published == 0 || counted.mean() == published) {
            return "";
        }
        int runs = counts.getFirst().size();
        boolean chance = PoissonLimits.lower(events) <= expected && expected <= PoissonLimits.upper(events);
        if (events < Interval.ENOUGH_EVENTS && chance) {
            return "that is " + (events == 0 ? "none" : Numbers.whole(Math.round(events))) + " counted in "
                    + (runs == 1 ? "this one run" : runs + " runs together") + ", too few to tell a difference";
        }
        if (events == 0) {
            return "the model has none";
        }
        double times = counted.mean() / published;
        String size = times < MOST_TIMES
                ? Numbers.share(Math.abs(times - 1)) + (times > 1 ? " more" : " fewer")
                : Numbers.mean(times) + " times as many";
        boolean holds = counted.kind().tellsLuck() && counted.low() <= published && published <= counted.high();
        boolean luck = counted.kind() == Interval.Kind.ONE_REPLICATE && chance;
        return "the model has " + size + (holds ? ", and its interval holds the published figure" : "")
                + (luck ? ", which luck alone may explain" : "");
    }
}
