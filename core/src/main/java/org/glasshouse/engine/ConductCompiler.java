package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Closure;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.Level;
import org.glasshouse.model.Response;
import org.glasshouse.model.Stars;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.random.GapTable;
import org.glasshouse.random.Mix;
import org.glasshouse.random.Purpose;
import org.jspecify.annotations.Nullable;

/// Compiles kinds of conduct: their candidates, their rates under this regime, and who sees them.
final class ConductCompiler {
    private static final int LEVELS = 256;
    private static final int ONE = 1 << 16;

    private final Compiler compiler;
    private final WatchCompiler watching;
    private final Map<String, Conduct> conduct;

    ConductCompiler(Compiler compiler, WatchCompiler watching) {
        this.compiler = compiler;
        this.watching = watching;
        this.conduct = compiler.society().conduct();
    }

    List<KindTable> kinds() {
        List<KindTable> tables = new ArrayList<>();
        conduct.forEach((name, kind) -> {
            if (kind.ceilingOnADay() > 0) {
                tables.add(kind(tables.size(), name, kind));
            }
        });
        return List.copyOf(tables);
    }

    private KindTable kind(int index, String name, Conduct kind) {
        double ceiling = Math.max(GapTable.LOWEST_CEILING, kind.ceilingOnADay());
        boolean dense = ceiling >= GapTable.DENSE_FROM;
        return new KindTable(
                index,
                name,
                kind.of(),
                (dense ? Purpose.DENSE : Purpose.HOP).counter(name),
                dense ? null : GapTable.of(ceiling),
                dense ? Mix.threshold(ceiling) : 0,
                new Acting(
                        Chances.of(kind.rate() / 365 * answerToTheRegime(name, kind) / ceiling, kind.by()),
                        levelFactors(kind),
                        kind.of()),
                sensors(name),
                denunciations(name),
                claims(name),
                compiler.ratings(name),
                tearsDown(name),
                Closures.preventing(name, compiler.regime(), compiler.inForce()),
                following(conduct).indexOf(name),
                opens(conduct, name));
    }

    /// Deterrence, incentive, crowding-out and closures: the same for everybody, since everybody knows the rules (M48).
    private double answerToTheRegime(String name, Conduct kind) {
        double seen = chanceSeen(name);
        int points = points(name);
        double factor = 1;
        if (points < 0) {
            factor *= 1 + kind.response(Response.DETERRENCE) * seen;
        }
        if (claimsForPoints(name)) {
            // Whoever claims something is heard for certain.
            factor *= 1 + kind.response(Response.INCENTIVE);
        } else if (points > 0) {
            factor *= 1 + kind.response(Response.INCENTIVE) * seen;
        } else if (kind.good()) {
            factor *= 1 + kind.response(Response.CROWDING_OUT) * likeliestReward(kind.of());
        }
        for (Closure closure : compiler.inForce().closures().values()) {
            factor *= closure.of().contains(name) && !closure.isTriggered() ? 1 - closure.share() : 1;
        }
        return factor;
    }

    private int points(String name) {
        return compiler.inForce().points() == null
                ? 0
                : compiler.inForce().deeds().getOrDefault(name, 0);
    }

    /// The chance that at least one channel sees a deed of a kind.
    private double chanceSeen(String name) {
        double unseen = 1;
        for (Channel channel : compiler.inForce().channels().values()) {
            if (channel.sees().contains(name)) {
                unseen *= 1 - channel.chanceSeen();
            }
        }
        return 1 - unseen;
    }

    /// The greatest chance that some good deed of a class of subjects is seen and rewarded.
    private double likeliestReward(SubjectClass subjects) {
        double greatest = 0;
        for (Map.Entry<String, Conduct> each : conduct.entrySet()) {
            Conduct kind = each.getValue();
            if (kind.good() && kind.of() == subjects && points(each.getKey()) > 0) {
                greatest = Math.max(greatest, chanceSeen(each.getKey()));
            }
        }
        return greatest;
    }

    private static int @Nullable [][] levelFactors(Conduct kind) {
        Map<Level, Double> strengths = new EnumMap<>(Level.class);
        strengths.put(Level.STRAIN, kind.response(Response.STRAIN));
        strengths.put(Level.FEAR, kind.response(Response.FEAR));
        strengths.put(Level.ISOLATION, kind.response(Response.ISOLATION));
        int[][] factors = new int[Level.values().length][];
        boolean any = false;
        for (Map.Entry<Level, Double> each : strengths.entrySet()) {
            if (each.getValue() != 0) {
                any = true;
                factors[each.getKey().ordinal()] = factors(each.getValue());
            }
        }
        return any ? factors : null;
    }

    private static int[] factors(double strength) {
        int[] factors = new int[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            factors[level] = (int) StrictMath.round(ONE * (1 + strength * level / (LEVELS - 1)));
        }
        return factors;
    }

    /// Kinds that only follow others, in the order of the file.
    static List<String> following(Map<String, Conduct> conduct) {
        return conduct.entrySet().stream()
                .filter(each -> !each.getValue().follows().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Numbers among them of those that follow a kind.
    static int[] opens(Map<String, Conduct> conduct, String name) {
        List<String> following = following(conduct);
        return following.stream()
                .filter(each ->
                        Objects.requireNonNull(conduct.get(each)).follows().contains(name))
                .mapToInt(following::indexOf)
                .toArray();
    }

    private KindTable.Sensor[] sensors(String name) {
        List<KindTable.Sensor> sensors = new ArrayList<>();
        compiler.inForce().channels().forEach((channelName, channel) -> {
            if (channel.sees().contains(name) && channel.detects() > 0) {
                sensors.add(new KindTable.Sensor(
                        compiler.rule(channelName, name),
                        mistake(channelName, channel, name),
                        Coverage.of("channel/" + channelName, channel.coverage()),
                        watching.watch(channelName, channel)));
            }
        });
        return sensors.toArray(KindTable.Sensor[]::new);
    }

    private KindTable.@Nullable Mistake mistake(String channelName, Channel channel, String name) {
        Channel.Mistake mistake = channel.mistakes();
        return mistake == null || !mistake.kind().equals(name)
                ? null
                : new KindTable.Mistake(
                        Mix.name("mistake/" + channelName),
                        Chances.of(mistake.share(), Map.of()),
                        compiler.rule(channelName, mistake.takenFor()));
    }

    /// Whether somewhere a false claim by this conduct brings points.
    private boolean claimsForPoints(String name) {
        return compiler.inForce().channels().values().stream()
                .map(Channel::falseClaims)
                .anyMatch(claims -> claims != null && claims.conduct().equals(name) && points(claims.claims()) > 0);
    }

    private RecordRule[] claims(String name) {
        List<RecordRule> claimed = new ArrayList<>();
        compiler.inForce().channels().forEach((channelName, channel) -> {
            Channel.FalseClaims claims = channel.falseClaims();
            if (claims != null && claims.conduct().equals(name)) {
                claimed.add(compiler.rule(channelName, claims.claims()));
            }
        });
        return claimed.toArray(RecordRule[]::new);
    }

    private boolean tearsDown(String name) {
        Stars stars = compiler.inForce().householdStars();
        return stars != null
                && stars.tornDown() != null
                && stars.tornDown().by().equals(name);
    }

    private KindTable.Denunciation[] denunciations(String name) {
        List<KindTable.Denunciation> denunciations = new ArrayList<>();
        compiler.inForce().channels().forEach((channelName, channel) -> {
            Channel.Malice malice = channel.malice();
            if (malice != null && malice.conduct().equals(name)) {
                denunciations.add(new KindTable.Denunciation(
                        compiler.rule(channelName, malice.accusesOf()),
                        new RecordRule.Target(
                                Purpose.TARGET.counter(channelName + "/malice"),
                                malice.to(),
                                compiler.subjectsOf(malice.accusesOf()),
                                1,
                                1)));
            }
        });
        return denunciations.toArray(KindTable.Denunciation[]::new);
    }
}
