package org.glasshouse.io;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.stream.DoubleStream;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Service;
import org.glasshouse.model.Society;
import org.glasshouse.model.Trait;

/// What the bundled court-list scenario gives in expectation, by arithmetic beside the engine.
///
/// docs/calibration/court-list.md has the formulas. Everything is in persons and events at the scenario's
/// scale. Left out, each below one part in a thousand: records on others take some days, and whoever has
/// settled may refuse again without being listed.
final class CourtListExpectation {
    private static final String REFUSES = "refuse-judgment";
    private static final String UNABLE = "unable-to-pay-judgment";
    private static final String FULFILS = "fulfil-judgment";

    private final Scenario scenario;
    private final Society society;
    private final Channel.Misattribution misattribution;
    private final Channel.Mistake mistake;
    private final ListRule rule;
    private final double adults;
    private final double adultShare;

    /// Entries recorded on each day, whoever they name.
    final double[] entries;
    /// Stays that end on each day because the debtor paid.
    final double[] fulfilled;
    /// Requests refused on each day.
    final double[] airRefused;

    final double[] railRefused;
    /// Persons on the list at the close of each day.
    final double[] stock;

    CourtListExpectation(Scenario scenario, int days) {
        this.scenario = scenario;
        this.society = scenario.society();
        Channel court = court(0);
        this.misattribution = requireNonNull(court.misattributes());
        this.mistake = requireNonNull(court.mistakes());
        this.rule = requireNonNull(scenario.regime().lists().get("defaulter-list"));
        this.adultShare =
                1 - requireNonNull(society.people().traits().get(Trait.AGE)).getOrDefault("child", 0.0);
        this.adults = society.people().persons() * adultShare;
        this.entries = new double[days];
        this.fulfilled = new double[days];
        this.airRefused = new double[days];
        this.railRefused = new double[days];
        this.stock = new double[days];
        Trait.INCOME.categories().forEach(this::addFifth);
    }

    /// The sum of a count over the days before one.
    static double before(int day, double[] counts) {
        return DoubleStream.of(counts).limit(day).sum();
    }

    private Channel court(int day) {
        Regime inForce = scenario.epochs().stream()
                .filter(epoch -> epoch.fromDay() <= day)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .inForce();
        return requireNonNull(inForce.channels().get("court"));
    }

    private Conduct conduct(String kind) {
        return requireNonNull(society.conduct().get(kind));
    }

    private void addFifth(String income) {
        int days = entries.length;
        double persons = adults
                * requireNonNull(society.people().traits().get(Trait.INCOME)).getOrDefault(income, 0.0);
        double m = misattribution.share();
        double refuses = conduct(REFUSES).rate() / 365;
        double unable = conduct(UNABLE).rate() / 365 * factor(conduct(UNABLE).by(), income);
        double fulfils = conduct(FULFILS).rate() / 365;
        double[] right = new double[days];
        double[] mistaken = new double[days];
        double[] wrong = new double[days];
        for (int day = 0; day < days; day++) {
            double detects = court(day).detects();
            right[day] = detects * refuses * factor(conduct(REFUSES).by(), income) * (1 - m);
            mistaken[day] = detects * unable * (1 - m) * mistake.share();
            // Refusals have mean factor 1; the wrong person is anybody, and booked if an adult.
            wrong[day] = detects * refuses * m * adultShare;
            entries[day] += persons * (right[day] + mistaken[day] + wrong[day]);
        }
        double air = asks("air-travel", "no-air-travel", income);
        double rail = asks("fast-train", "no-fast-train", income);
        double initial = requireNonNull(scenario.file().initial().lists().get("defaulter-list"))
                / adultShare
                * factor(conduct(REFUSES).by(), income);
        addStays(persons, right, fulfils, initial, air, rail);
        addStays(persons, mistaken, 0, 0, air, rail);
        addStays(persons, wrong, 0, 0, air, rail);
    }

    private double asks(String service, String consequence, String income) {
        Service asked = requireNonNull(society.services().get(service));
        Consequence.Deny deny = (Consequence.Deny)
                requireNonNull(scenario.regime().consequences().get(consequence));
        return asked.rate() / 365 * factor(asked.by(), income) * deny.stillAsks();
    }

    private static double factor(Map<Trait, Map<String, Double>> by, String income) {
        return by.getOrDefault(Trait.INCOME, Map.of()).getOrDefault(income, 1.0);
    }

    /// Somebody is on the list who was recorded within the term and has not settled since, or has only
    /// just done so.
    ///
    /// @param recorded chance of being recorded on each day
    /// @param settles chance a day of settling, for whoever was recorded
    /// @param initial share that stands on the list at the start, with terms spread evenly
    private void addStays(double persons, double[] recorded, double settles, double initial, double air, double rail) {
        int term = rule.termDays();
        int exit = rule.exitDays();
        double[] lastRecorded = new double[recorded.length];
        double listedBefore = initial;
        for (int day = 0; day < recorded.length; day++) {
            airRefused[day] += persons * listedBefore * air;
            railRefused[day] += persons * listedBefore * rail;
            double startedOn = initial * Math.max(0, 1 - day / (double) term) * kept(settles, day + 1 - exit);
            double listed = startedOn;
            double left = day < exit ? 0 : startedOn * settles;
            for (int then = Math.max(0, day - term + 1); then <= day; then++) {
                lastRecorded[then] = then == day ? recorded[day] : lastRecorded[then] * (1 - recorded[day]);
                listed += lastRecorded[then] * kept(settles, day - exit - then);
                left += day - exit - then < 1 ? 0 : lastRecorded[then] * settles * kept(settles, day - exit - then - 1);
            }
            stock[day] += persons * listed;
            fulfilled[day] += persons * left;
            listedBefore = listed;
        }
    }

    private static double kept(double settles, int days) {
        return days <= 0 || settles == 0 ? 1 : Math.pow(1 - settles, days);
    }
}
