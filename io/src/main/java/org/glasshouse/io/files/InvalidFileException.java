package org.glasshouse.io.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A file says something that is not allowed; holds every problem found, in order of position.
@SuppressWarnings("serial")
public final class InvalidFileException extends FileException {
    private final List<Problem> problems;

    InvalidFileException(Collection<Problem> problems) {
        this(problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::place))
                .toList());
    }

    private InvalidFileException(List<Problem> inOrder) {
        super(inOrder.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = inOrder;
    }

    /// Every problem, in order of position.
    public List<Problem> problems() {
        return problems;
    }
}
