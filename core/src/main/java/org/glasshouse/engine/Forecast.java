package org.glasshouse.engine;

import org.glasshouse.model.Channel;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.Level;
import org.glasshouse.model.Scenario;
import org.glasshouse.random.GapTable;

/// What a run will cost, told before it starts.
///
/// @param candidatesPerPersonDay candidates for conduct and mix-ups that a person's day draws, at the ceilings
/// @param bytes memory that one replicate needs
/// @param personDays person-days of all replicates
/// @param nanosecondsPerPersonDay time of one thread for a person-day
public record Forecast(double candidatesPerPersonDay, long bytes, double personDays, double nanosecondsPerPersonDay) {

    /// Time of one candidate: hop, accept, see, book. Measured on 2 cores of 2.6 GHz, see docs/performance.md.
    private static final double NANOSECONDS_A_CANDIDATE = 13;

    /// Time of one draw of a dense kind, which asks everybody.
    private static final double NANOSECONDS_A_DENSE_DRAW = 2;

    /// Time that a neighbourhood's day costs whatever happens, a kind.
    private static final double NANOSECONDS_A_STREAM = 60;

    private static final double BYTES_A_NEIGHBOURHOOD = 1_500;

    /// What running a scenario will cost.
    public static Forecast of(Scenario scenario) {
        double candidates = 0;
        double nanoseconds = 0;
        double perNeighbourhood = scenario.society().places().neighbourhoodPersons();
        for (Conduct conduct : scenario.society().conduct().values()) {
            double ceiling = conduct.ceilingOnADay();
            candidates += ceiling;
            nanoseconds += ceiling >= GapTable.DENSE_FROM ? NANOSECONDS_A_DENSE_DRAW : 0;
            nanoseconds += NANOSECONDS_A_STREAM / perNeighbourhood;
        }
        for (Channel channel : scenario.regime().channels().values()) {
            Channel.MixUp mixUp = channel.mixesUp();
            if (mixUp != null && mixUp.rate() > 0) {
                candidates += mixUpCeiling(mixUp.rate() / 365);
            }
        }
        nanoseconds += candidates * NANOSECONDS_A_CANDIDATE;
        double persons = scenario.society().people().persons();
        double personDays =
                persons * scenario.file().horizon().days() * scenario.file().replicates();
        return new Forecast(candidates, bytes(scenario), personDays, nanoseconds);
    }

    /// The ceiling of mix-ups: the smallest power of two that is not below their chance on a day (ENGINE 1.5).
    static double mixUpCeiling(double chance) {
        double ceiling = 1.0 / 16;
        while (ceiling / 2 >= chance && ceiling / 2 >= GapTable.LOWEST_CEILING) {
            ceiling /= 2;
        }
        return ceiling;
    }

    private static long bytes(Scenario scenario) {
        double persons = scenario.society().people().persons();
        double aPerson = bytesPerPerson(scenario);
        double neighbourhoods = persons / scenario.society().places().neighbourhoodPersons() + 1;
        return (long) (persons * aPerson + neighbourhoods * BYTES_A_NEIGHBOURHOOD + tallyBytes(scenario));
    }

    /// Bytes of columns that one person needs in this scenario (ENGINE 1.11).
    public static double bytesPerPerson(Scenario scenario) {
        double bytes = 0.25;
        bytes += scenario.regime().points() != null ? 3 : 0;
        bytes += scenario.society().people().traits().isEmpty() ? 0 : 2;
        for (Level level : Level.values()) {
            boolean used = scenario.society().responses().adds().values().stream()
                    .anyMatch(levels -> levels.getOrDefault(level, 0) > 0);
            bytes += used ? 1 : 0;
        }
        bytes += scenario.regime().householdStars() != null ? 1 : 0;
        return bytes;
    }

    private static double tallyBytes(Scenario scenario) {
        CompiledScenario compiled = Compiler.compile(scenario);
        double days = scenario.file().horizon().days();
        return days * compiled.slots().size * compiled.cells().size() * Long.BYTES + 20e6;
    }

    /// Seconds that all replicates will take on this many threads.
    public double seconds(int threads) {
        return personDays * nanosecondsPerPersonDay / threads / 1e9;
    }
}
