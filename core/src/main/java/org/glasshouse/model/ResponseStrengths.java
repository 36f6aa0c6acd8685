package org.glasshouse.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The strengths with which the people of a society respond, each of which can be given another
/// value: every response of a kind of conduct, what every experience adds to a level, the
/// half-lives of levels, and how contacts shun.
///
/// By how much fear raises the thresholds of acting together is left out, and so is all that moves approval: these
/// move collective capacity and approval alone, which are never a target of sensitivity.
public final class ResponseStrengths {
    private static final String SOCIETY = "society.";
    private static final String CUTS = SOCIETY + "shunning.cuts";
    private static final String STIGMA = SOCIETY + "shunning.half-life-days";

    private final Society society;

    /// The strengths of a society.
    public ResponseStrengths(Society society) {
        this.society = society;
    }

    /// All of them, in the order of the file.
    public List<ResponseStrength> all() {
        List<ResponseStrength> all = new ArrayList<>();
        society.conduct().forEach((kind, conduct) -> {
            for (Response response : Response.values()) {
                if (conduct.responses().containsKey(response)) {
                    all.add(ResponseStrength.ofConduct(path(kind, response), conduct.response(response)));
                }
            }
        });
        Responses responses = society.responses();
        for (Experience experience : Experience.values()) {
            for (Level level : Level.values()) {
                if (responses.adds().getOrDefault(experience, Map.of()).containsKey(level)) {
                    all.add(ResponseStrength.ofExperience(path(experience, level), responses.added(experience, level)));
                }
            }
        }
        for (Level level : Level.values()) {
            if (responses.halfLives().containsKey(level)) {
                all.add(ResponseStrength.ofHalfLife(path(level), responses.halfLifeDays(level)));
            }
        }
        Shunning shunning = society.shunning();
        if (shunning != null) {
            all.add(ResponseStrength.ofShare(CUTS, shunning.cuts()));
            all.add(ResponseStrength.ofHalfLife(STIGMA, shunning.halfLifeDays()));
        }
        return all;
    }

    /// The same society with other strengths.
    ///
    /// @param values by path; whatever is not among them stays
    public Society with(Map<String, Double> values) {
        Map<String, Conduct> conduct = new LinkedHashMap<>();
        society.conduct().forEach((kind, each) -> {
            Map<Response, Double> own = new HashMap<>(each.responses());
            own.replaceAll((response, value) -> values.getOrDefault(path(kind, response), value));
            conduct.put(kind, each.withResponses(own));
        });
        Map<Experience, Map<Level, Integer>> adds = new EnumMap<>(Experience.class);
        society.responses().adds().forEach((experience, levels) -> {
            Map<Level, Integer> own = new HashMap<>(levels);
            own.replaceAll((level, value) -> whole(values, path(experience, level), value));
            adds.put(experience, own);
        });
        Map<Level, Integer> halfLives = new HashMap<>(society.responses().halfLives());
        halfLives.replaceAll((level, value) -> whole(values, path(level), value));
        Shunning shunning = society.shunning();
        return society.withConduct(conduct)
                .withResponses(new Responses(halfLives, adds))
                .withShunning(
                        shunning == null
                                ? null
                                : new Shunning(
                                        shunning.through(),
                                        values.getOrDefault(CUTS, shunning.cuts()),
                                        whole(values, STIGMA, shunning.halfLifeDays())));
    }

    /// The same society with ceilings that cover its strengths wherever these are varied, so that
    /// the same potential conduct is drawn at every point.
    ///
    /// @param varied the strengths that are varied
    /// @throws IllegalArgumentException if a kind could then happen oftener than once a day, in a
    ///     sentence
    public Society coveringAll(List<ResponseStrength> varied) {
        Map<String, Double> strongest = new HashMap<>();
        varied.forEach(each -> strongest.put(each.path(), Math.max(each.value(), each.strongest())));
        Map<String, Conduct> conduct = new LinkedHashMap<>();
        Map<String, Conduct> most =
                new ResponseStrengths(society).with(strongest).conduct();
        society.conduct().forEach((kind, each) -> {
            double largest = Objects.requireNonNull(most.get(kind)).largestChance();
            if (largest > 1) {
                throw new IllegalArgumentException(SOCIETY + "conduct." + kind + ": at twice the strength of its"
                        + " responses it could happen " + largest + " times a day; no kind happens to anybody"
                        + " oftener than once a day, so lower its rate or its responses");
            }
            conduct.put(kind, largest > each.ceilingOnADay() ? each.withCeiling(largest) : each);
        });
        return society.withConduct(conduct);
    }

    private static int whole(Map<String, Double> values, String path, int usual) {
        return (int) Math.round(values.getOrDefault(path, (double) usual));
    }

    private static String path(String kind, Response response) {
        return SOCIETY + "conduct." + kind + ".responses." + Keys.of(response);
    }

    private static String path(Experience experience, Level level) {
        return SOCIETY + "responses.adds." + Keys.of(experience) + "." + Keys.of(level);
    }

    private static String path(Level level) {
        return SOCIETY + "responses.half-lives." + Keys.of(level);
    }
}
