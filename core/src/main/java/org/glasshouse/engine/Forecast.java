package org.glasshouse.engine;

import java.util.function.Predicate;
import org.glasshouse.model.Association;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.Level;
import org.glasshouse.model.Organisations;
import org.glasshouse.model.Points;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.ScenarioFile;
import org.glasshouse.model.Society;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.Trait;
import org.glasshouse.random.GapTable;

/// What a run will cost, told before it starts.
///
/// @param candidatesPerPersonDay candidates for conduct and mix-ups that a person's day draws, at the ceilings
/// @param bytes memory that one replicate needs
/// @param personDays person-days of all replicates
/// @param nanosecondsPerPersonDay time of one thread for a person-day
/// @param rows about how many rows the tables of all replicates will have
public record Forecast(
        double candidatesPerPersonDay, long bytes, double personDays, double nanosecondsPerPersonDay, double rows) {

    /// Time of one candidate: hop, accept, see, book. Measured on 2 cores of 2.6 GHz, see docs/performance.md.
    private static final double NANOSECONDS_A_CANDIDATE = 18;

    /// Time of one draw of a dense kind, which asks everybody.
    private static final double NANOSECONDS_A_DENSE_DRAW = 2;

    /// Time that a neighbourhood's day costs whatever happens, a kind.
    private static final double NANOSECONDS_A_STREAM = 60;

    /// Time of one row: summed, digested, written to Parquet and read into the summary.
    private static final double NANOSECONDS_A_ROW = 1_300;

    /// Time that a person's day costs without any candidate: levels that fade, closing.
    private static final double NANOSECONDS_A_PERSON_DAY = 2;

    /// Time of one rating: the contacts of whoever rates are looked up, one of them is sent points, and whoever thereby
    /// crosses a grade sends word to contacts in turn. Measured with `nosedive`.
    private static final double NANOSECONDS_A_RATING = 2_500;

    /// What every run costs whatever its size, and what is left of its CPU time where two cores share it: the JVM
    /// starts,
    /// reads the files, compiles itself while it lives the first days, writes tables and draws the report. Fourteen
    /// runs of six bundled scenarios with 1 replicate and 100 to 2,000 persons took 4.7 to 7.5 CPU seconds in all.
    public static final double LEAST_SECONDS_OF_A_START = 2;

    /// The most that every run costs whatever its size.
    public static final double MOST_SECONDS_OF_A_START = 6;

    /// How many times what is reckoned here the days and tables may take. Six runs with more than a second of days
    /// took 1.1 to 2.9 times as much: news between contacts isn't reckoned, and machines differ.
    private static final double AT_MOST_TIMES = 3;

    private static final double BYTES_A_NEIGHBOURHOOD = 1_500;

    /// A row in memory: about a dozen columns, twice while a table grows.
    private static final double BYTES_A_ROW = 200;

    /// An int of a record in force, with room to grow: two of them a record, and a third where records of a kind differ
    /// in points.
    private static final double BYTES_AN_INT_OF_A_RECORD = 6;

    /// A message on its way: two longs, with room to grow.
    private static final double BYTES_A_MESSAGE = 24;

    /// How many replicates' tables wait to be written at most.
    private static final int MOST_REPLICATES_WAITING = 4;

    /// What running a scenario will cost.
    public static Forecast of(Scenario scenario) {
        double candidates = 0;
        double nanoseconds = NANOSECONDS_A_PERSON_DAY;
        double perNeighbourhood = scenario.society().places().neighbourhoodPersons();
        for (Conduct conduct : scenario.society().conduct().values()) {
            double subjects = perPerson(scenario.society(), conduct.of());
            double ceiling = conduct.ceilingOnADay();
            candidates += ceiling * subjects;
            nanoseconds += ceiling >= GapTable.DENSE_FROM ? NANOSECONDS_A_DENSE_DRAW * subjects : 0;
            nanoseconds += NANOSECONDS_A_STREAM / perNeighbourhood;
        }
        Layout layout = new Layout(scenario.epochs());
        for (String channel : scenario.regime().channels().keySet()) {
            candidates += layout.mixUpCeiling(channel);
        }
        for (String official : scenario.regime().officials().keySet()) {
            candidates += layout.inventionCeiling(official);
        }
        nanoseconds += candidates * NANOSECONDS_A_CANDIDATE + ratings(scenario) * NANOSECONDS_A_RATING;
        double persons = scenario.society().people().persons();
        double personDays =
                persons * scenario.file().horizon().days() * scenario.file().replicates();
        CompiledScenario compiled = Compiler.compile(scenario).first();
        return new Forecast(candidates, bytes(scenario, compiled), personDays, nanoseconds, rows(compiled));
    }

    /// Ratings that a person gives on a day, at the ceilings.
    private static double ratings(Scenario scenario) {
        double ratings = 0;
        for (Association rule : scenario.regime().association().values()) {
            if (rule instanceof Association.RatedWhen rated) {
                for (String kind : rated.ratedWhen()) {
                    Conduct conduct = scenario.society().conduct().get(kind);
                    ratings +=
                            conduct == null ? 0 : conduct.largestChance() * perPerson(scenario.society(), conduct.of());
                }
            }
        }
        return ratings;
    }

    /// How many subjects of a class there are for each person.
    private static double perPerson(Society society, SubjectClass subjects) {
        Organisations organisations = society.organisations();
        Organisations.Businesses businesses = organisations == null ? null : organisations.businesses();
        Organisations.PublicBodies bodies = organisations == null ? null : organisations.publicBodies();
        return switch (subjects) {
            case PERSONS -> 1;
            case BUSINESSES -> businesses == null ? 0 : businesses.perPerson();
            case PUBLIC_BODIES ->
                bodies == null
                        ? 0
                        : (double) bodies.perDistrict()
                                * society.places().districts()
                                / society.people().persons();
        };
    }

    private static long bytes(Scenario scenario, CompiledScenario compiled) {
        double persons = scenario.society().people().persons();
        double subjects = 0;
        for (SubjectClass each : SubjectClass.values()) {
            subjects += persons * perPerson(scenario.society(), each);
        }
        double columns = subjects * bytesPerPerson(scenario);
        double neighbourhoods = persons / scenario.society().places().neighbourhoodPersons() + 1;
        double days = scenario.file().exchange().days();
        double tallies = days * compiled.slots().size * compiled.cells().size() * Long.BYTES;
        int replicates = scenario.file().replicates();
        double tables = rows(compiled) / replicates * BYTES_A_ROW * Math.min(replicates, MOST_REPLICATES_WAITING);
        // The two further books of a life hold its records, too.
        boolean ledgers = scenario.file().ledgers();
        double bytesARecord = BYTES_AN_INT_OF_A_RECORD * (compiled.slots().weighsRecords() ? 3 : 2);
        double records = persons * recordsInForce(scenario) * bytesARecord * (ledgers ? 3 : 1);
        int dimensions = compiled.dimensions().size();
        double accounts = ledgers ? persons * (Ledger.bytesPerPerson() + 2.0 * dimensions) : 0;
        double cases = persons * openCases(scenario) * BYTES_A_MESSAGE;
        return (long) (columns
                + records
                + accounts
                + cases
                + neighbourhoods * BYTES_A_NEIGHBOURHOOD
                + tallies
                + tables
                + 20e6);
    }

    /// Records that a person has in force at a time, where records run out and so have to be kept (ENGINE 1.11).
    private static double recordsInForce(Scenario scenario) {
        return scenario.epochs().stream()
                .mapToDouble(epoch -> recordsInForce(scenario, epoch.inForce()))
                .max()
                .orElse(0);
    }

    private static double recordsInForce(Scenario scenario, Regime regime) {
        Integer expiryDays = regime.redress().expiryDays();
        return expiryDays == null
                ? 0
                : recordsADay(scenario, regime, kind -> regime.deeds().getOrDefault(kind, 0) != 0)
                        * Math.min(expiryDays, scenario.file().horizon().days());
    }

    /// Records of a person of which word, an appeal or a decision is on its way at a time.
    private static double openCases(Scenario scenario) {
        return scenario.epochs().stream()
                .mapToDouble(epoch -> openCases(scenario, epoch.inForce()))
                .max()
                .orElse(0);
    }

    private static double openCases(Scenario scenario, Regime regime) {
        Redress.Notice notice = regime.redress().notice();
        if (notice == null) {
            return 0;
        }
        double days = notice.delayDays();
        if (regime.redress().appeal() != null) {
            days += regime.redress().appeal().delayDays();
        }
        if (regime.redress().review() != null) {
            days += regime.redress().review().delayDays();
        }
        double aDay = recordsADay(
                scenario,
                regime,
                kind -> regime.deeds().getOrDefault(kind, 0) < 0
                        || regime.lists().values().stream()
                                .anyMatch(list -> list.entersOn().contains(kind)));
        return aDay * notice.reaches() * days;
    }

    /// The most records of some kinds that a person gets a day.
    private static double recordsADay(Scenario scenario, Regime regime, Predicate<String> which) {
        double aDay = 0;
        for (Channel channel : regime.channels().values()) {
            for (String seen : channel.sees()) {
                Conduct conduct = scenario.society().conduct().get(seen);
                if (conduct != null && which.test(seen)) {
                    aDay += conduct.largestChance()
                            * channel.chanceSeen()
                            * perPerson(scenario.society(), conduct.of());
                }
            }
        }
        return aDay;
    }

    /// A row a day and group for everything that can have one; what stays 0 has none, so this is a little too many.
    private static double rows(CompiledScenario compiled) {
        double aDayAndGroup = 1
                + compiled.kinds().size()
                + compiled.standings().grades.size()
                + compiled.standings().lists.size()
                + compiled.rules().size()
                + compiled.meetings().size()
                + compiled.gifts().size();
        double groups = 1;
        for (Trait trait : compiled.scenario().file().groups()) {
            groups += trait.categories().size();
        }
        ScenarioFile file = compiled.scenario().file();
        return aDayAndGroup * groups * file.horizon().days() * file.replicates();
    }

    /// Bytes of columns that one person needs in this scenario (ENGINE 1.11).
    public static double bytesPerPerson(Scenario scenario) {
        double bytes = 0.25;
        boolean lists = !scenario.regime().lists().isEmpty();
        bytes += scenario.regime().points() != null ? 3 : lists ? 1 : 0;
        Points scale = scenario.regime().points();
        bytes += scale == null ? 0 : scale.dimensions().size();
        boolean alike = scenario.society().people().traits().isEmpty()
                && scenario.society().organisations() == null;
        bytes += alike ? 0 : 2;
        for (Level level : Level.values()) {
            boolean used = scenario.society().responses().adds().values().stream()
                    .anyMatch(levels -> levels.getOrDefault(level, 0) > 0);
            bytes += used ? 1 : 0;
        }
        boolean standing = scenario.regime().points() != null || lists;
        bytes += scenario.society().shunning() != null && standing ? 1 : 0;
        bytes += scenario.regime().householdStars() != null ? 1 : 0;
        bytes += scenario.regime().escalation() != null ? 1 : 0;
        bytes += Short.BYTES
                * scenario.regime().association().values().stream()
                        .filter(rule -> rule instanceof Association.WhileBelow)
                        .count();
        return bytes;
    }

    /// The least seconds that the whole run will take on this many threads: its start, all replicates, its report.
    public double leastSeconds(int threads) {
        return LEAST_SECONDS_OF_A_START + seconds(threads);
    }

    /// The most seconds that the whole run will take on this many threads that nothing else keeps busy.
    public double mostSeconds(int threads) {
        return MOST_SECONDS_OF_A_START + AT_MOST_TIMES * seconds(threads);
    }

    /// Seconds that the days and tables of all replicates alone will take on this many threads, at least.
    public double seconds(int threads) {
        return (personDays * nanosecondsPerPersonDay + rows * NANOSECONDS_A_ROW) / threads / 1e9;
    }
}
