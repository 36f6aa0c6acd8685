package org.glasshouse.io.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Refuses files that look like records of real people: tables of rows, lists of row-like mappings, keys that name
/// somebody.
///
/// A refusal names the file, the line and the classes of keys, and repeats nothing else of the file.
final class RecordsOfPeople {
    private static final int MOST_LINES = 20;

    private static final Set<String> LISTS_OF_PEOPLE = Set.of(
            "people",
            "persons",
            "person",
            "residents",
            "citizens",
            "users",
            "population",
            "individuals",
            "records",
            "rows");

    private static final Pattern YAML_LINE = Pattern.compile("\\s*([-#\\[{].*|[^,;\\t|]*:(\\s.*)?|---.*)");
    private static final Pattern JSON_ROW = Pattern.compile("\\{.*\\},?");
    private static final Pattern ROW_OF_LIST = Pattern.compile("(\\[\\s*\\{|- *[\\w\"'{]).*");
    private static final Pattern KEY =
            Pattern.compile("(?:^|[\\s{,])([\"']?[\\p{L}_ .-]{2,30}[\"']?)\\s*:\\s*[^\\s{\\[]");

    private RecordsOfPeople() {}

    /// Looks at the form of a text, before anything parses it.
    static void refuseTable(String file, String text) throws RefusedRecordsException {
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .limit(MOST_LINES)
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        int line = 1
                + (int) text.lines()
                        .takeWhile(each -> !each.equals(lines.getFirst()))
                        .count();
        boolean jsonRows = lines.size() > 1
                && lines.stream()
                        .allMatch(each -> JSON_ROW.matcher(each.strip()).matches());
        Optional<String> separator = separator(file, lines);
        if (separator.isPresent()) {
            String[] cells = lines.getFirst().split(Pattern.quote(separator.get()));
            throw refusal(file, line, "a table of rows", classes(List.of(cells)));
        }
        if (jsonRows) {
            throw refusal(file, line, "a table of rows", classes(keysIn(lines.getFirst())));
        }
    }

    /// Looks at a text that can't be parsed.
    static void refuseBrokenText(String file, String text) throws RefusedRecordsException {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Set<PersonalKey> found = EnumSet.noneOf(PersonalKey.class);
            keysIn(line).forEach(key -> PersonalKey.strong(key).ifPresent(found::add));
            if (!found.isEmpty()) {
                throw refusal(file, number, "keys that name somebody", found);
            }
        }
        String first = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
        if (ROW_OF_LIST.matcher(first).matches() && first.contains(":")) {
            throw refusal(file, 1, "a list of rows", Set.of());
        }
    }

    /// Looks at the keys and lists of a tree.
    static void refuse(Tree tree) throws RefusedRecordsException {
        if (tree instanceof Tree.Sequence rows && isListOfRows(rows)) {
            throw refusal(rows.place().file(), rows.place().line(), "a list of rows", classesOf(rows));
        }
        look(tree);
    }

    private static void look(Tree tree) throws RefusedRecordsException {
        switch (tree) {
            case Tree.Scalar _ -> {}
            case Tree.Sequence sequence -> {
                for (Tree item : sequence.items()) {
                    look(item);
                }
            }
            case Tree.Mapping mapping -> {
                lookAtKeys(mapping);
                for (var each : mapping.entries().entrySet()) {
                    Tree value = each.getValue().value();
                    boolean ofPeople = LISTS_OF_PEOPLE.contains(each.getKey().toLowerCase(Locale.ROOT));
                    if (ofPeople && value instanceof Tree.Sequence rows && isListOfRows(rows)) {
                        throw refusal(rows.place().file(), rows.place().line(), "a list of rows", classesOf(rows));
                    }
                    look(value);
                }
            }
        }
    }

    /// One key that always names somebody, or two that do so together.
    private static void lookAtKeys(Tree.Mapping mapping) throws RefusedRecordsException {
        Set<PersonalKey> strong = EnumSet.noneOf(PersonalKey.class);
        Set<PersonalKey> any = EnumSet.noneOf(PersonalKey.class);
        Place first = mapping.place();
        for (var each : mapping.entries().entrySet()) {
            boolean cell = each.getValue().value() instanceof Tree.Scalar;
            Optional<PersonalKey> found = cell ? PersonalKey.any(each.getKey()) : Optional.empty();
            if (found.isPresent()) {
                first = any.isEmpty() ? each.getValue().keyPlace() : first;
                any.add(found.get());
                PersonalKey.strong(each.getKey()).ifPresent(strong::add);
            }
        }
        if (!strong.isEmpty() || any.size() > 1) {
            throw refusal(first.file(), first.line(), "keys that name somebody", any);
        }
    }

    private static boolean isListOfRows(Tree.Sequence sequence) {
        return !sequence.items().isEmpty()
                && sequence.items().stream()
                        .allMatch(item -> item instanceof Tree.Mapping || item instanceof Tree.Sequence);
    }

    private static Set<PersonalKey> classesOf(Tree.Sequence rows) {
        return rows.items().getFirst() instanceof Tree.Mapping row
                ? classes(row.entries().keySet())
                : Set.of();
    }

    /// What parts the cells of a table, if the lines are one.
    private static Optional<String> separator(String file, List<String> lines) {
        boolean named = file.matches("(?i).*\\.(csv|tsv|jsonl|ndjson)");
        for (String separator : List.of(",", "\t", ";", "|")) {
            int cells = count(lines.getFirst(), separator);
            boolean even = cells > 0 && lines.stream().allMatch(line -> count(line, separator) == cells);
            boolean yaml =
                    lines.stream().anyMatch(line -> YAML_LINE.matcher(line).matches());
            if (even && (named || (lines.size() > 1 && !yaml))) {
                return Optional.of(separator);
            }
        }
        return named ? Optional.of(",") : Optional.empty();
    }

    private static int count(String line, String separator) {
        return (int) line.chars().filter(c -> c == separator.charAt(0)).count();
    }

    private static List<String> keysIn(String line) {
        List<String> keys = new ArrayList<>();
        KEY.matcher(line).results().forEach(match -> keys.add(match.group(1)));
        return keys;
    }

    private static Set<PersonalKey> classes(Collection<String> keys) {
        Set<PersonalKey> classes = EnumSet.noneOf(PersonalKey.class);
        keys.forEach(key -> PersonalKey.any(key).ifPresent(classes::add));
        return classes;
    }

    private static RefusedRecordsException refusal(String file, int line, String form, Set<PersonalKey> classes) {
        String keys = classes.isEmpty()
                ? ""
                : "; classes of keys: "
                        + classes.stream().map(PersonalKey::words).collect(Collectors.joining(", "));
        return new RefusedRecordsException(file + ":" + line + ": refused: this looks like records of real people ("
                + form + keys + "). Glasshouse studies invented societies, described by shares and rates, and reads"
                + " nothing about anybody who exists, so that it can never be used to score a person; nothing of this"
                + " file was kept or passed on. To describe a society by shares, start from ./glasshouse init or"
                + " societies/village.yaml; docs/scope.md says why this line is drawn.");
    }
}
