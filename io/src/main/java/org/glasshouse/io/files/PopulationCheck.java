package org.glasshouse.io.files;

import java.util.List;
import org.glasshouse.model.Society;
import org.glasshouse.model.check.Flaw;
import org.glasshouse.society.Population;

/// Whether a population can be generated that has what a society asks for.
final class PopulationCheck {
    private PopulationCheck() {}

    static List<Flaw> of(Society society) {
        return Population.problem(society).stream()
                .map(problem -> {
                    int colon = problem.indexOf(": ");
                    return new Flaw(problem.substring(0, colon), problem.substring(colon + 2));
                })
                .toList();
    }
}
