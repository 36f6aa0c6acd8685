package org.glasshouse.io.files;

import java.util.ArrayList;
import java.util.List;

/// Lists the numbers of a tree with their sources, and tells which sources are missing.
final class Provenance {
    private Provenance() {}

    /// Every number and band that a file gives, in order.
    static List<SourcedNumber> numbers(Tree tree) {
        List<SourcedNumber> numbers = new ArrayList<>();
        collect(tree, KeyPath.ROOT, numbers);
        return numbers;
    }

    private static void collect(Tree tree, KeyPath path, List<SourcedNumber> numbers) {
        switch (tree) {
            case Tree.Mapping mapping ->
                mapping.entries().forEach((key, entry) -> collect(entry.value(), path.then(key), numbers));
            case Tree.Sequence sequence -> {
                for (int item = 0; item < sequence.items().size(); item++) {
                    collect(sequence.items().get(item), path.item(item), numbers);
                }
            }
            case Tree.Scalar scalar
            when Attributions.isNumber(scalar) -> {
                Attribution from = scalar.attribution();
                numbers.add(new SourcedNumber(
                        path.toString(), scalar.text(), from.source(), from.evidence(), from.note(), scalar.place()));
            }
            case Tree.Scalar _ -> {}
        }
    }
}
