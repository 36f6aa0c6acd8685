package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.glasshouse.model.Channel;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Notice, appeal and review against binomial laws, and the luck that arms share.
class RedressLawsTest {
    /// A chance of one in 16,000 of failing for a seed; seeds are fixed.
    private static final double STANDARD_ERRORS = 4;

    private static final String LITTERING = "littering";

    private static long times(ReplicateOutcome outcome, String event) {
        return Runs.sum(outcome, TableKind.REDRESS, "times", event);
    }

    private static Worlds many(Redress.Notice notice, Redress.Appeal appeal, Redress.Review review) {
        return new Worlds()
                .persons(40_000)
                .days(60)
                .seed(7)
                .exchange(1)
                .points(0, -30_000, 30_000)
                .conduct(LITTERING, ConductClass.OFFENCE, 10)
                .channel(
                        "camera",
                        new Channel(
                                List.of(LITTERING),
                                0.8,
                                Map.of(),
                                0,
                                new Channel.Misattribution(0.3, Radius.NATION, Map.of()),
                                null,
                                new Channel.MixUp(0.5, LITTERING, null),
                                null))
                .deed(LITTERING, -1)
                .appeals(notice, appeal, review);
    }

    /// Of the records of each sort a binomial share is heard of, of these one is appealed against, of these one struck.
    @Test
    void sharesAreBinomialAtEveryStep() {
        ReplicateOutcome outcome = Runs.first(many(
                new Redress.Notice(0.6, 3, Map.of()),
                new Redress.Appeal(0.5, 0.2, 4, Map.of()),
                new Redress.Review(0.8, 0.1, 7)));
        long all = recordsUntil(outcome, 56);
        long right = recordsUntil(outcome, 56, "true-record");
        assertBinomial(times(outcome, "noticed-right"), right, 0.6);
        assertBinomial(times(outcome, "noticed-wrong"), all - right, 0.6);
        assertBinomial(times(outcome, "appealed-right"), untilDay(outcome, "noticed-right", 55), 0.2);
        assertBinomial(times(outcome, "appealed-wrong"), untilDay(outcome, "noticed-wrong", 55), 0.5);
        long decidedRight = untilDay(outcome, "appealed-right", 52);
        long decidedWrong = untilDay(outcome, "appealed-wrong", 52);
        assertBinomial(times(outcome, "struck-right"), decidedRight, 0.1);
        assertBinomial(times(outcome, "struck-wrong"), decidedWrong, 0.8);
        assertThat(times(outcome, "struck-right") + times(outcome, "upheld-right"))
                .isEqualTo(decidedRight);
        assertThat(times(outcome, "struck-wrong") + times(outcome, "upheld-wrong"))
                .isEqualTo(decidedWrong);
        assertThat(times(outcome, "struck-wrong-days")).isEqualTo(14 * times(outcome, "struck-wrong"));
        assertThat(decidedRight).isGreaterThan(2000);
        assertThat(decidedWrong).isGreaterThan(2000);
    }

    /// Factors by trait multiply the chance of hearing and of appealing: children hear half as often, old people
    /// appeal at a quarter.
    @Test
    void takeUpDiffersByGroup() {
        ReplicateOutcome outcome = Runs.first(many(
                        new Redress.Notice(0.6, 3, Map.of(Trait.AGE, Map.of("child", 0.5))),
                        new Redress.Appeal(0.5, 0.4, 4, Map.of(Trait.AGE, Map.of("older", 0.25))),
                        new Redress.Review(0.8, 0.1, 7))
                .traits(Map.of(Trait.AGE, Map.of("child", 0.3, "adult", 0.4, "older", 0.3)))
                .households(Map.of(4, 1.0))
                .groups(Trait.AGE));
        assertBinomial(of(outcome, "noticed-right", "child", 59), trueRecordsOf(outcome, "child"), 0.3);
        assertBinomial(of(outcome, "noticed-right", "older", 59), trueRecordsOf(outcome, "older"), 0.6);
        assertBinomial(of(outcome, "appealed-right", "older", 59), of(outcome, "noticed-right", "older", 55), 0.1);
        assertBinomial(of(outcome, "appealed-right", "adult", 59), of(outcome, "noticed-right", "adult", 55), 0.4);
    }

    /// Where more hear of their records, everybody who heard before hears again: the luck is the deed's own.
    @Test
    void armsShareTheLuckOfEachRecord() {
        Redress.Appeal nobody = new Redress.Appeal(0, 0, 4, Map.of());
        Redress.Review never = new Redress.Review(0, 0, 7);
        Set<String> few = heard(many(new Redress.Notice(0.2, 3, Map.of()), nobody, never));
        Set<String> more = heard(many(new Redress.Notice(0.5, 3, Map.of()), nobody, never));
        Set<String> withAnotherChannel = heard(many(new Redress.Notice(0.2, 3, Map.of()), nobody, never)
                .conduct("aside", ConductClass.OFFENCE, 5)
                .deed("aside", -1)
                .channel("another", Worlds.channel(List.of("aside"), 1, null)));
        withAnotherChannel.removeIf(each -> each.contains("aside"));
        assertThat(few).hasSizeGreaterThan(100);
        assertThat(more).containsAll(few).hasSizeGreaterThan(2 * few.size());
        assertThat(withAnotherChannel).isEqualTo(few);
    }

    private static Set<String> heard(Worlds world) {
        Table panel = Runs.first(world.persons(4000).panel(4000)).table(TableKind.PANEL);
        Set<String> heard = new TreeSet<>();
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.word(panel.column("event"), row).equals("noticed")) {
                heard.add(panel.value(panel.column("day"), row) + " "
                        + panel.value(panel.column("person"), row) + " "
                        + panel.word(panel.column("name"), row) + " "
                        + panel.word(panel.column("cause"), row) + " "
                        + panel.value(panel.column("other"), row));
            }
        }
        return heard;
    }

    private static long recordsUntil(ReplicateOutcome outcome, int day, String... words) {
        long sum = 0;
        for (int each = 0; each <= day; each++) {
            sum += Runs.onDay(outcome, TableKind.RECORDS, each, "records", words);
        }
        return sum;
    }

    private static long untilDay(ReplicateOutcome outcome, String event, int day) {
        long sum = 0;
        for (int each = 0; each <= day; each++) {
            sum += Runs.onDay(outcome, TableKind.REDRESS, each, "times", event);
        }
        return sum;
    }

    private static long trueRecordsOf(ReplicateOutcome outcome, String category) {
        return sum(outcome.table(TableKind.RECORDS), "records", category, "true-record", 56);
    }

    private static long of(ReplicateOutcome outcome, String event, String category, int day) {
        return sum(outcome.table(TableKind.REDRESS), "times", category, event, day);
    }

    private static long sum(Table table, String column, String category, String word, int untilDay) {
        long sum = 0;
        int last = word.equals("true-record") ? table.column("cause") : table.column("event");
        for (int row = 0; row < table.rows(); row++) {
            boolean wanted = table.word(table.column("class"), row).equals(category)
                    && table.word(last, row).equals(word)
                    && table.value(table.column("day"), row) <= untilDay;
            sum += wanted ? table.value(table.column(column), row) : 0;
        }
        return sum;
    }

    private static void assertBinomial(long counted, long of, double chance) {
        double error = Math.sqrt(of * chance * (1 - chance));
        assertThat((double) counted).isCloseTo(of * chance, within(STANDARD_ERRORS * error));
        assertThat(of).isGreaterThan(500);
    }
}
