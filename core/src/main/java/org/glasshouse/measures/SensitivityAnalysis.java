package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glasshouse.model.ResponseStrength;
import org.jspecify.annotations.Nullable;

/// From the lives at the points of a design to how far each headline hangs on the numbers that were
/// varied.
///
/// Only the closed list of harms is looked at, for everybody: never compliance, what is declared,
/// or collective capacity.
public final class SensitivityAnalysis {
    /// Of a smaller share no number can be told from another: what moves is a handful of lives.
    private static final double LEAST_SHARE = 0.05;

    /// A smaller part of what is assumed is not worth a name.
    private static final double LEAST_PART = 0.01;

    private static final double TWENTIETH = 1 - Interval.CONFIDENCE;

    private final List<ResponseStrength> varied;
    private final LinearEffects effects;
    private final Map<String, List<PointLives>> arms;
    private final List<Measure> measures;
    private final String baseline;

    /// The lives of one arm at one point.
    ///
    /// @param shared sums of the lives that all points share
    /// @param own sums of the one life that only this point has
    public record PointLives(GroupTotals shared, GroupTotals own) {}

    /// A number of a harm at a point.
    ///
    /// @param measure which number
    /// @param arm name of the arm
    /// @param point from 0
    /// @param shared its value in each shared life
    /// @param own its value in the point's own life
    public record Outcome(Measure measure, String arm, int point, List<Double> shared, double own) {
        public Outcome {
            shared = List.copyOf(shared);
        }
    }

    /// An analysis of finished lives.
    ///
    /// @param frame what is known of the scenario
    /// @param baseline name of the arm that the others are set against, the first of all
    /// @param varied the numbers that were varied
    /// @param design their values, by point and number
    /// @param arms the lives of each arm, by point
    public SensitivityAnalysis(
            Frame frame,
            String baseline,
            List<ResponseStrength> varied,
            List<List<Double>> design,
            Map<String, List<PointLives>> arms) {
        this.varied = List.copyOf(varied);
        this.effects = new LinearEffects(design.stream()
                .map(point -> point.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new));
        this.baseline = baseline;
        this.arms = new LinkedHashMap<>(arms);
        Collection<GroupTotals> all = arms.values().stream()
                .flatMap(List::stream)
                .flatMap(point -> List.of(point.shared, point.own).stream())
                .toList();
        this.measures = Measures.ofHarms(frame, all);
    }

    /// Every number of a harm at every point.
    public List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        for (Measure measure : measures) {
            arms.forEach((arm, points) -> {
                for (int point = 0; point < points.size(); point++) {
                    outcomes.add(new Outcome(
                            measure,
                            arm,
                            point,
                            Arrays.stream(values(measure, points.get(point).shared))
                                    .boxed()
                                    .toList(),
                            values(measure, points.get(point).own)[0]));
                }
            });
        }
        return outcomes;
    }

    private static double[] values(Measure measure, GroupTotals totals) {
        return measure.perReplicate(totals, totals.groups().getFirst());
    }

    /// How far each measure in each arm hangs on the numbers, then its difference from the
    /// baseline, and from the first arm beside it.
    public List<Dependence> dependences() {
        List<Dependence> dependences = new ArrayList<>();
        for (Measure measure : measures) {
            Map<String, Values> values = new LinkedHashMap<>();
            arms.forEach((arm, points) -> values.put(arm, new Values(measure, points)));
            if (values.values().stream().anyMatch(Values::isEverAnything)) {
                of(measure, values, dependences);
            }
        }
        return dependences;
    }

    private void of(Measure measure, Map<String, Values> values, List<Dependence> into) {
        List<String> against = new ArrayList<>(List.of(baseline));
        values.keySet().stream()
                .filter(arm -> !arm.equals(baseline))
                .findFirst()
                .ifPresent(against::add);
        values.forEach((arm, own) -> {
            into.add(dependence(measure, arm, null, own));
            for (String other : against) {
                if (!arm.equals(baseline) && !arm.equals(other)) {
                    into.add(dependence(measure, arm, other, own.less(Objects.requireNonNull(values.get(other)))));
                }
            }
        });
    }

    private Dependence dependence(Measure measure, String arm, @Nullable String against, Values values) {
        VarianceShare parts = VarianceShare.of(values.shared, values.own);
        double[] means = values.means();
        LinearEffects.Fit fit = effects.fit(means);
        double noise = parts.residual() / values.shared[0].length;
        double linear =
                parts.assumed() == 0 ? 0 : Math.clamp(1 - Math.max(0, fit.residual() - noise) / parts.assumed(), 0, 1);
        return new Dependence(
                measure.key(),
                measure.label(),
                measure.unit(),
                arm,
                against,
                Arrays.stream(means).sum() / means.length,
                Arrays.stream(means).min().orElseThrow(),
                Arrays.stream(means).max().orElseThrow(),
                parts.assumed(),
                parts.luck(),
                parts.share(),
                parts.low(),
                parts.high(),
                linear,
                parts.share() < LEAST_SHARE ? List.of() : influences(fit, parts.assumed()));
    }

    /// The numbers whose slope is surely not 0, with intervals that hold for all numbers at once
    /// (Bonferroni).
    private List<Influence> influences(LinearEffects.Fit fit, double assumed) {
        double t = StudentT.within(1 - TWENTIETH / varied.size(), effects.degreesOfFreedom());
        List<Influence> influences = new ArrayList<>();
        for (int number = 0; number < varied.size(); number++) {
            double slope = Math.abs(fit.slopes().get(number).value());
            double error = fit.slopes().get(number).standardError();
            double least = slope - t * error;
            double scale = effects.variance(number) / assumed;
            if (least > 0 && slope * slope * scale >= LEAST_PART) {
                boolean upwards = varied.get(number).strongest() >= 0;
                influences.add(new Influence(
                        varied.get(number).path(),
                        Math.min(1, (slope * slope - error * error) * scale),
                        Math.min(1, least * least * scale),
                        Math.min(1, (slope + t * error) * (slope + t * error) * scale),
                        fit.slopes().get(number).value() > 0 == upwards));
            }
        }
        influences.sort(Comparator.comparingDouble(Influence::share).reversed());
        return influences;
    }

    /// A number by point, in the shared lives and in the own one.
    private static final class Values {
        private final double[][] shared;
        private final double[] own;

        private Values(int points) {
            shared = new double[points][];
            own = new double[points];
        }

        Values(Measure measure, List<PointLives> points) {
            this(points.size());
            for (int point = 0; point < own.length; point++) {
                shared[point] = values(measure, points.get(point).shared);
                own[point] = values(measure, points.get(point).own)[0];
            }
        }

        boolean isEverAnything() {
            return Arrays.stream(shared).flatMapToDouble(Arrays::stream).anyMatch(value -> value != 0)
                    || Arrays.stream(own).anyMatch(value -> value != 0);
        }

        Values less(Values other) {
            Values difference = new Values(own.length);
            for (int point = 0; point < own.length; point++) {
                double[] here = shared[point].clone();
                for (int life = 0; life < here.length; life++) {
                    here[life] -= other.shared[point][life];
                }
                difference.shared[point] = here;
                difference.own[point] = own[point] - other.own[point];
            }
            return difference;
        }

        double[] means() {
            return Arrays.stream(shared)
                    .mapToDouble(lives -> Arrays.stream(lives).sum() / lives.length)
                    .toArray();
        }
    }
}
