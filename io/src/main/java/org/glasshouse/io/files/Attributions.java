package org.glasshouse.io.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes `source`, `evidence` and `note` off the values of one file and pins them to the numbers that they speak of.
///
/// A number may stand alone or as `{value: 3, source: S2, evidence: reported}`; what a mapping says holds for the bare
/// numbers inside it, the nearest mapping first.
final class Attributions {
    static final String SOURCE = "source";
    static final String EVIDENCE = "evidence";
    static final String NOTE = "note";
    static final String VALUE = "value";

    /// The keys that speak of numbers and are no keys of the records.
    static final List<String> KEYS = List.of(SOURCE, EVIDENCE, NOTE);

    private static final Pattern BAND = Pattern.compile("\\s*-?[0-9]*\\s*\\.\\.\\s*-?[0-9]*\\s*");

    private final List<Problem> problems;

    private Attributions(List<Problem> problems) {
        this.problems = problems;
    }

    /// The tree without these keys, every scalar carrying what holds for it.
    static Tree pin(Tree tree, List<Problem> problems) {
        return new Attributions(problems).pin(tree, KeyPath.ROOT, Attribution.NONE);
    }

    private Tree pin(Tree tree, KeyPath path, Attribution holding) {
        return switch (tree) {
            case Tree.Scalar scalar -> isNumber(scalar) ? scalar.attributedTo(holding) : scalar;
            case Tree.Sequence sequence -> {
                List<Tree> items = new ArrayList<>();
                for (Tree item : sequence.items()) {
                    items.add(pin(item, path.item(items.size()), holding));
                }
                yield new Tree.Sequence(sequence.place(), items);
            }
            case Tree.Mapping mapping -> {
                Attribution nearest = attribution(mapping, path, holding);
                Map<String, Tree.Entry> rest = new LinkedHashMap<>(mapping.entries());
                KEYS.forEach(rest::remove);
                Tree.Entry value = rest.get(VALUE);
                if (value != null && rest.size() == 1 && !(value.value() instanceof Tree.Mapping)) {
                    yield value.value() instanceof Tree.Scalar scalar
                            ? scalar.attributedTo(nearest)
                            : pin(value.value(), path, nearest);
                }
                rest.replaceAll(
                        (key, entry) -> new Tree.Entry(entry.keyPlace(), pin(entry.value(), path.then(key), nearest)));
                yield new Tree.Mapping(mapping.place(), rest);
            }
        };
    }

    /// Whether it is a number or a band of numbers.
    static boolean isNumber(Tree.Scalar scalar) {
        return scalar.value() instanceof Number || BAND.matcher(scalar.text()).matches();
    }

    private Attribution attribution(Tree.Mapping mapping, KeyPath path, Attribution outer) {
        if (KEYS.stream().noneMatch(mapping::has)) {
            return outer;
        }
        String source = word(mapping, SOURCE, path);
        String note = word(mapping, NOTE, path);
        String evidence = word(mapping, EVIDENCE, path);
        Evidence grade =
                evidence == null ? outer.evidence() : Evidence.of(evidence).orElse(Evidence.UNSTATED);
        if (evidence != null && grade == Evidence.UNSTATED) {
            problems.add(new Problem(
                    mapping.placeOf(KeyPath.ROOT.then(EVIDENCE)),
                    path.then(EVIDENCE).toString(),
                    Wording.noneOf(evidence, Evidence.words())));
        }
        boolean madeUp = evidence != null && grade == Evidence.ASSUMED;
        String first = KEYS.stream().filter(mapping::has).findFirst().orElseThrow();
        return new Attribution(
                source == null && !madeUp ? outer.source() : source,
                grade,
                note,
                new Attribution.Said(mapping.placeOf(KeyPath.ROOT.then(first)), path.then(first)));
    }

    private @Nullable String word(Tree.Mapping mapping, String key, KeyPath path) {
        Tree value = mapping.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Tree.Scalar scalar && !scalar.isNull()) {
            return scalar.text();
        }
        problems.add(new Problem(
                mapping.placeOf(KeyPath.ROOT.then(key)),
                path.then(key).toString(),
                "expected text, got " + Wording.got(value)));
        return null;
    }
}
