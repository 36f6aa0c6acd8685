package org.glasshouse.io.files;

import java.util.List;
import java.util.stream.Stream;
import org.glasshouse.model.Initial;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.check.Checks;
import org.jspecify.annotations.Nullable;

/// One scenario in several arms, each checked and complete, and all of the same people with the same luck.
///
/// @param name its name
/// @param title what it asks, in one line
/// @param caution what a reader must know before believing it, if anything
/// @param baseline name of the arm that the others are set against
/// @param arms the arms in the order in which they are told, the baseline among them
public record Study(String name, String title, @Nullable String caution, String baseline, List<Arm> arms) {
    public Study {
        arms = List.copyOf(arms);
    }

    /// One arm.
    ///
    /// @param name its name, as in the study or on the command line
    /// @param title what it is, in one line
    /// @param twin name of the arm that is this one without errors and ties; null where there is none
    public record Arm(
            String name,
            String title,
            Loaded<Scenario> scenario,
            @Nullable String twin) {
        Arm(String name, String title, Loaded<Scenario> scenario) {
            this(name, title, scenario, null);
        }

        Arm withTwin(@Nullable String its) {
            return new Arm(name, title, scenario, its);
        }

        /// The grades and lists of a scenario on which nobody begins in this arm, as its regime has none of that name.
        public List<String> beginsWithout(Scenario other) {
            Initial here = scenario.value().file().initial();
            Initial there = other.file().initial();
            return Stream.concat(
                            there.grades().keySet().stream()
                                    .filter(name -> !here.grades().containsKey(name)),
                            there.lists().keySet().stream()
                                    .filter(name -> !here.lists().containsKey(name)))
                    .sorted()
                    .toList();
        }

        /// The records of nothing that don't share their luck with those of the baseline: `the mix-ups of bank`.
        public List<String> uncoupledFrom(Arm baseline) {
            return Checks.uncoupled(baseline.scenario.value(), scenario.value());
        }
    }
}
