package org.glasshouse.measures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.glasshouse.model.ResponseStrength;
import org.jspecify.annotations.Nullable;

/// What a sensitivity analysis found: how far each headline hangs on assumed strengths of
/// responses.
///
/// @param command the command that made it
/// @param digest digest of its tables
/// @param points number of points
/// @param lives number of lives that all points share, with the same people and luck
/// @param varied the assumed strengths, all varied together
/// @param held paths of the strengths that are not assumed and were held
/// @param dependences a measure or difference each, in the order in which they are told
public record Sensitivity(
        String command,
        String digest,
        int points,
        int lives,
        List<ResponseStrength> varied,
        List<String> held,
        List<Dependence> dependences) {
    /// The prefix of a sentence of which over half of the variance comes from assumed strengths.
    public static final String IF = "If the assumed strengths of responses hold, ";

    public Sensitivity {
        varied = List.copyOf(varied);
        held = List.copyOf(held);
        dependences = List.copyOf(dependences);
    }

    /// How far a measure in an arm, or its difference from another, hangs on them; nothing where
    /// that was not looked at.
    ///
    /// @param against the other arm; null for the measure itself
    public Optional<Dependence> of(String measure, String arm, @Nullable String against) {
        return dependences.stream()
                .filter(each -> each.measure().equals(measure)
                        && each.arm().equals(arm)
                        && Objects.equals(each.against(), against))
                .findFirst();
    }

    /// Of the numbers that a sentence tells of an arm, how far the one hangs on them that does so
    /// most: for the baseline the measure itself, for another arm its differences.
    ///
    /// @param others the arms from which differences are told; empty for the baseline
    Optional<Dependence> strongest(String measure, String arm, List<String> others) {
        return others.isEmpty()
                ? of(measure, arm, null)
                : others.stream()
                        .flatMap(other -> of(measure, arm, other).stream())
                        .max(Comparator.comparingDouble(Dependence::share));
    }

    /// The same with other names of arms; what is said of others is left out.
    ///
    /// @param names new names by old
    public Sensitivity named(Map<String, String> names) {
        return new Sensitivity(
                command,
                digest,
                points,
                lives,
                varied,
                held,
                dependences.stream()
                        .filter(each -> names.containsKey(each.arm())
                                && (each.against() == null || names.containsKey(each.against())))
                        .map(each -> each.named(
                                Objects.requireNonNull(names.get(each.arm())),
                                each.against() == null ? null : names.get(each.against())))
                        .toList());
    }
}
