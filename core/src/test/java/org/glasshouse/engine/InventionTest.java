package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.glasshouse.model.Channel;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Official;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.Cause;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Officials who make records of nothing.
class InventionTest {
    /// A chance of one in 16,000 of failing for a seed; seeds are fixed.
    private static final double STANDARD_ERRORS = 4;

    private static final int PERSONS = 20_000;
    private static final int DAYS = 50;

    /// Nobody does anything; a chief writes people down for speaking ill of him all the same.
    private static Worlds chief(Official official) {
        return new Worlds()
                .persons(PERSONS)
                .days(DAYS)
                .seed(3)
                .households(Map.of(2, 1.0))
                .traits(Map.of(Trait.CONNECTED, Map.of("unconnected", 0.7, "connected", 0.3)))
                .groups(Trait.CONNECTED)
                .points(0, -30_000, 30_000)
                .conduct("grumbling", ConductClass.OFFENCE, 0)
                .channel("ear", Worlds.channel(List.of("grumbling"), 1, null))
                .deed("grumbling", -5)
                .official("chief", official);
    }

    private static Official inventing(double rate, @Nullable Integer power, Map<Trait, Map<String, Double>> by) {
        return new Official(
                List.of(), List.of(), 0, Map.of(), 0, new Official.Invention(rate, "ear", "grumbling", by, power));
    }

    private static long invented(ReplicateOutcome outcome) {
        return Runs.sum(outcome, TableKind.RECORDS, "records", "invention");
    }

    private static void assertBinomial(long counted, long of, double chance) {
        double error = Math.sqrt(of * chance * (1 - chance));
        assertThat((double) counted).isCloseTo(of * chance, within(STANDARD_ERRORS * error));
    }

    @Test
    void recordsOfNothingCostPoints() {
        ReplicateOutcome outcome = Runs.first(chief(inventing(2, null, Map.of())));
        assertBinomial(invented(outcome), (long) PERSONS * DAYS, 2 / 365.0);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "done")).isZero();
        assertThat(Runs.sum(outcome, TableKind.DAILY, "records")).isEqualTo(invented(outcome));
        assertThat(Runs.sum(outcome, TableKind.DAILY, "wrong_records")).isEqualTo(invented(outcome));
        assertThat(Runs.onDay(outcome, TableKind.DAILY, DAYS - 1, "points")).isEqualTo(-5 * invented(outcome));
        assertThat(Runs.sum(outcome, TableKind.RECORDS, "points", "invention")).isEqualTo(-5 * invented(outcome));
    }

    @Test
    void factorsSayWhomItHits() {
        ReplicateOutcome outcome =
                Runs.first(chief(inventing(2, null, Map.of(Trait.CONNECTED, Map.of("connected", 0.25)))));
        Table records = outcome.table(TableKind.RECORDS);
        long ofConnected = 0;
        for (int row = 0; row < records.rows(); row++) {
            ofConnected += records.word(records.column("class"), row).equals("connected")
                    ? records.value(records.column("records"), row)
                    : 0;
        }
        Table daily = outcome.table(TableKind.DAILY);
        long connected = 0;
        for (int row = 0; row < daily.rows(); row++) {
            connected += daily.value(1, row) == 0
                            && daily.word(daily.column("class"), row).equals("connected")
                    ? daily.value(daily.column("persons"), row)
                    : 0;
        }
        assertThat(connected).isBetween(5000L, 7000L);
        assertBinomial(ofConnected, connected * DAYS, 0.5 / 365);
        assertBinomial(invented(outcome) - ofConnected, (PERSONS - connected) * DAYS, 2 / 365.0);

        Official sparing = inventing(2, null, Map.of(Trait.CONNECTED, Map.of("unconnected", 0.0)));
        assertBinomial(invented(Runs.first(chief(sparing))), connected * DAYS, 2 / 365.0);
    }

    /// Under one ceiling whoever is hit at the lower rate is hit at the higher one, too.
    @Test
    void armsWithOneCeilingShareTheirInventions() {
        Set<String> few = hit(chief(inventing(1, 6, Map.of())));
        Set<String> more = hit(chief(inventing(4, 6, Map.of())));
        assertThat(few).hasSizeGreaterThan(50);
        assertThat(more).containsAll(few).hasSizeGreaterThan(2 * few.size());
        assertThat(hit(chief(inventing(1, 7, Map.of())))).isNotEqualTo(few);
    }

    private static Set<String> hit(Worlds world) {
        Table panel = Runs.first(world.persons(2000).panel(2000)).table(TableKind.PANEL);
        Set<String> hit = new TreeSet<>();
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.word(panel.column("event"), row).equals("record")) {
                assertThat(panel.word(panel.column("cause"), row)).isEqualTo(Cause.INVENTION.key());
                hit.add(panel.value(panel.column("day"), row) + " " + panel.value(panel.column("person"), row));
            }
        }
        return hit;
    }

    /// What is invented passes nobody's hands, and is due after the delay of the channel whose name it bears.
    @Test
    void nobodyDecidesOnAnInventionAndItIsBookedWhenTheChannelBooks() {
        Worlds world = chief(inventing(2, null, Map.of()));
        ReplicateOutcome outcome = Runs.first(world);
        ReplicateOutcome watched =
                Runs.first(world.official("strict", new Official(List.of("ear"), List.of(), 1, Map.of())));
        assertThat(Runs.text(watched)).isEqualTo(Runs.text(outcome));
        ReplicateOutcome late = Runs.first(
                world.channel("ear", new Channel(List.of("grumbling"), 1, Map.of(), 4, null, null, null, null)));
        for (int day = 0; day < DAYS; day++) {
            assertThat(Runs.onDay(late, TableKind.DAILY, day, "records"))
                    .isEqualTo(day < 4 ? 0 : Runs.onDay(outcome, TableKind.DAILY, day - 4, "records"));
        }
    }

    @Test
    void withoutDiscretionOrTheChannelNothingIsInvented() {
        Worlds world = chief(inventing(2, null, Map.of()));
        assertThat(invented(Runs.first(world))).isPositive();
        assertThat(invented(Runs.first(world.off(Mechanism.DISCRETION)))).isZero();
        Worlds ended = chief(inventing(2, null, Map.of()));
        assertThat(invented(Runs.first(ended.then(0, ended, "channels.ear")))).isZero();
        Worlds honest = chief(inventing(2, null, Map.of()));
        assertThat(invented(Runs.first(honest.then(0, honest, "officials.chief.invents"))))
                .isZero();
    }

    /// An invented record is a wrong one: reviews that strike every wrong record and no other give all of it back.
    @Test
    void aReviewTakesAnInventionForWrong() {
        ReplicateOutcome outcome = Runs.first(chief(inventing(2, null, Map.of()))
                .appeals(
                        new Redress.Notice(1, 1, Map.of()),
                        new Redress.Appeal(1, 0, 1, Map.of()),
                        new Redress.Review(1, 0, 1)));
        long booked = 0;
        for (int day = 0; day < DAYS - 3; day++) {
            booked += Runs.onDay(outcome, TableKind.RECORDS, day, "records", "invention");
        }
        assertThat(Runs.sum(outcome, TableKind.REDRESS, "times", "struck-wrong"))
                .isEqualTo(booked);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, DAYS - 1, "points"))
                .isEqualTo(-5 * (invented(outcome) - booked));
    }
}
