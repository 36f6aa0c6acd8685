package org.glasshouse.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One kind of conduct: what people do, how often, who does it more, and what changes it.
@Explain("A kind of conduct: what people do, how often, and what changes it.")
public record Conduct(
        @Explain("What sort of act it is.") ConductClass kind,

        @Explain("The area of life it belongs to, such as `environment` or `speech`.")
        String domain,

        @Explain(value = "How often an ordinary person does it.", unit = "a year") @Bounds(min = 0, max = 365)
        double rate,

        @Explain(
                value =
                        "The most that the chance of it can be on any day; left out: rate x largest trait factor x largest responses.",
                unit = "a day")
        @Nullable
        @Bounds(min = 0, max = 1)
        Double ceiling,

        @Explain("Factors on the rate by class of trait; a class left out has 1.")
        @Default("{}")
        @Bounds(min = 0, max = 1000)
        Map<Trait, Map<String, Double>> by,

        @Explain(
                "Only who has done one of these kinds, and not this kind since, does it: who owes pays. Left out: anybody.")
        @Default("[]")
        List<String> follows,

        @Explain("Relative change of the rate when the response is at its full strength.")
        @Default("{}")
        @Bounds(min = -1, max = 100)
        Map<Response, Double> responses,

        @Explain(
                value =
                        "How grave the deed is: 0 lawful, 0.1 a nuisance that harms nobody in particular, 0.3 a small loss to somebody, 0.5 a considerable one, 0.7 a serious injury, 1 a life taken. Only harms are measured by it; left out: not known.",
                unit = "units of gravity")
        @Nullable
        @Bounds(min = 0, max = 1)
        Double gravity,

        @Explain("The class of subjects that does it: `persons`, `businesses` or `public-bodies`.") @Default("persons")
        SubjectClass of) {
    /// Conduct of persons.
    public Conduct(
            ConductClass kind,
            String domain,
            double rate,
            @Nullable Double ceiling,
            Map<Trait, Map<String, Double>> by,
            List<String> follows,
            Map<Response, Double> responses,
            @Nullable Double gravity) {
        this(kind, domain, rate, ceiling, by, follows, responses, gravity, SubjectClass.PERSONS);
    }

    public Conduct {
        by = Map.copyOf(by);
        follows = List.copyOf(follows);
        responses = Map.copyOf(responses);
    }

    /// The same conduct of another class of subjects.
    public Conduct of(SubjectClass subjects) {
        return new Conduct(kind, domain, rate, ceiling, by, follows, responses, gravity, subjects);
    }

    /// Whether it is done for others.
    public boolean good() {
        return kind == ConductClass.GOOD_DEED;
    }

    /// The strength of a response, 0 where none is given.
    public double response(Response response) {
        return responses.getOrDefault(response, 0.0);
    }

    /// The largest chance on a day that rate, traits and responses can give together, not capped at 1.
    public double largestChance() {
        double largest = rate / 365 * largestFactor(by);
        for (double change : responses.values()) {
            largest *= Math.max(1, 1 + change);
        }
        return largest;
    }

    /// The ceiling as written, or the largest chance, at most 1 a day.
    public double ceilingOnADay() {
        return ceiling != null ? ceiling : Math.min(1, largestChance());
    }

    /// The same conduct with a written ceiling.
    public Conduct withCeiling(double chanceOnADay) {
        return new Conduct(kind, domain, rate, chanceOnADay, by, follows, responses, gravity, of);
    }

    /// The same conduct, answering with other strengths.
    public Conduct withResponses(Map<Response, Double> other) {
        return new Conduct(kind, domain, rate, ceiling, by, follows, other, gravity, of);
    }

    /// The same conduct, not answering to a response.
    public Conduct without(Response response) {
        Map<Response, Double> rest = new HashMap<>(responses);
        rest.remove(response);
        return withResponses(rest);
    }

    /// The largest product of factors that somebody may have.
    static double largestFactor(Map<Trait, Map<String, Double>> by) {
        double largest = 1;
        for (Map.Entry<Trait, Map<String, Double>> each : by.entrySet()) {
            largest *= largestFactor(each.getKey(), each.getValue());
        }
        return largest;
    }

    /// The largest of the factors, where a class that is left out has 1.
    private static double largestFactor(Trait trait, Map<String, Double> factors) {
        return trait.categories().stream()
                .mapToDouble(name -> factors.getOrDefault(name, 1.0))
                .max()
                .orElse(1);
    }
}
