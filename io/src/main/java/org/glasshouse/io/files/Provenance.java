package org.glasshouse.io.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.glasshouse.model.check.Nearest;

/// Lists the numbers of a part with their sources, and finds sources that are missing.
final class Provenance {
    private final Part part;
    private final Collection<String> sources;
    private final List<SourcedNumber> numbers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /// @param sources the keys of what sources are named
    Provenance(Part part, Collection<String> sources) {
        this.part = part;
        this.sources = sources;
        collect(part.tree(), KeyPath.ROOT);
    }

    /// Every number and band that the part gives, in order; defaults that nobody wrote and days of amendments are none.
    List<SourcedNumber> numbers() {
        return numbers;
    }

    /// Sources that are not defined, and evidence that needs one.
    List<Problem> problems() {
        return problems.stream().distinct().toList();
    }

    private void collect(Tree tree, KeyPath path) {
        switch (tree) {
            case Tree.Mapping mapping ->
                mapping.entries().forEach((key, entry) -> collect(entry.value(), path.then(key)));
            case Tree.Sequence sequence -> {
                for (int item = 0; item < sequence.items().size(); item++) {
                    collect(sequence.items().get(item), path.item(item));
                }
            }
            case Tree.Scalar scalar -> {
                if (Attributions.isNumber(scalar)) {
                    add(scalar, path);
                }
            }
        }
    }

    /// Whether it is the day of an amendment: `on: 30` says when, as a date does, and dates are no numbers either.
    private static boolean isDay(KeyPath path) {
        List<String> parts = path.parts();
        return parts.size() > 2
                && parts.get(parts.size() - 3).equals("amendments")
                && parts.getLast().equals("on");
    }

    private void add(Tree.Scalar scalar, KeyPath path) {
        Attribution from = scalar.attribution();
        Attribution.Said said = from.said();
        if (said != null) {
            check(from, said);
        }
        if (isDay(path)) {
            return;
        }
        numbers.add(new SourcedNumber(
                part.whole(path).toString(),
                scalar.text(),
                from.source(),
                from.evidence(),
                from.note(),
                scalar.place()));
    }

    private void check(Attribution from, Attribution.Said said) {
        String source = from.source();
        String message;
        if (from.evidence() == Evidence.ASSUMED || (source != null && sources.contains(source))) {
            return;
        } else if (source != null) {
            String known = sources.isEmpty() ? "it defines none" : "it defines " + String.join(", ", sources);
            message = "'" + Wording.shortened(source) + "' is no source of this file; " + known
                    + Nearest.hint(source, sources);
        } else if (from.evidence() != Evidence.UNSTATED) {
            message = from.evidence().key() + " numbers need a source; name one of the file's `sources`, or write"
                    + " `evidence: assumed`";
        } else {
            return;
        }
        String path = part.whole(said.path()).toString();
        problems.add(new Problem(said.place(), part.ownFile() ? said.path().toString() : path, message));
    }
}
