package org.glasshouse.io.mechanisms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.glasshouse.io.files.Gallery;
import org.glasshouse.io.schema.FileKind;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Writes docs/mechanisms.md from the rows and the bundled files.
public final class MechanismsPage {
    /// How many mechanisms the accounts describe: M1 to M79.
    static final int MECHANISMS = 79;

    private static final String HEAD = """
            # Mechanisms

            Five press accounts of social scoring, written from 2018 to 2019, describe 79 mechanisms, M1 to M79. Each is told
            here in a sentence, as the account has it and not as a fact: what scholarship corrects stands on the card of each
            bundled regime and in [facts.md](facts.md). Beside it stand the keys of a file that model it, what switches it
            off (`off: [...]` in a scenario or an overlay, or a value for `--set` in the row's tiny world; other files may name the part
            otherwise), the bundled files that have it (an overlay begins with `+`), and a tiny world in which its effect is worked
            by hand.

            Generated from the files of `io/src/test/resources/mechanisms` and the gallery. `MechanismsTest` runs each of these
            worlds with the mechanism and without it: switched off, it gives the bytes of the file without the part;
            switched on, it moves the outputs that its file names by the amounts worked by hand, and no other output of any table.
            """;

    private MechanismsPage() {}

    /// The page, in Markdown.
    public static String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("\n| | the account | modelled by | switched off by | used by | worked by hand |\n");
        page.append("|---|---|---|---|---|---|\n");
        List<MechanismRow> rows = MechanismRow.all();
        Map<String, Object> files = bundled();
        for (MechanismRow row : rows) {
            page.append("| M").append(row.number()).append(" | ").append(row.account());
            if (row.carried() != null) {
                page.append(" *").append(row.carried()).append('*');
            }
            page.append(" | ").append(code(row.parts(), ", "));
            page.append(" | ").append(code(row.switched(), ", "));
            page.append(" | ").append(String.join(", ", usersOf(row, files)));
            page.append(" | [").append(row.worked()).append("](../io/src/test/resources/mechanisms/");
            page.append(row.file()).append(") |\n");
        }
        List<String> missing = new ArrayList<>();
        for (int number = 1; number <= MECHANISMS; number++) {
            int wanted = number;
            if (rows.stream().noneMatch(row -> row.number() == wanted)) {
                missing.add("M" + number);
            }
        }
        if (!missing.isEmpty()) {
            page.append("\nNot modelled yet, or not shown by a world of their own: ");
            page.append(String.join(", ", missing)).append(".\n");
        }
        return page.toString();
    }

    private static String code(List<String> words, String between) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(between));
    }

    /// The files that a row names; where it names none, the bundled regimes with all of its keys of regimes, and the
    /// societies with all of those of societies.
    private static List<String> usersOf(MechanismRow row, Map<String, Object> files) {
        if (!row.usedBy().isEmpty()) {
            return row.usedBy();
        }
        List<String> users = new ArrayList<>();
        files.forEach((file, tree) -> {
            String kind = file.substring(0, file.indexOf(' '));
            String name = file.substring(kind.length() + 1);
            List<String> parts = row.parts().stream()
                    .filter(part -> part.startsWith(kind + "."))
                    .map(part -> part.substring(kind.length() + 1))
                    .toList();
            boolean isBenchmark = name.startsWith("ref");
            if (!parts.isEmpty()
                    && !isBenchmark
                    && parts.stream().allMatch(part -> has(tree, List.of(part.split("\\."))))) {
                users.add(name);
            }
        });
        return users.stream().distinct().toList();
    }

    /// Files that rows name and that are not bundled or have none of the row's keys.
    static List<String> misnamed() {
        Map<String, Object> files = bundled();
        List<String> misnamed = new ArrayList<>();
        for (MechanismRow row : MechanismRow.all()) {
            for (String user : row.usedBy()) {
                if (row.parts().stream().noneMatch(part -> isPartOf(user, part, files))) {
                    misnamed.add("M" + row.number() + ": " + user);
                }
            }
        }
        return List.copyOf(misnamed);
    }

    private static boolean isPartOf(String user, String part, Map<String, Object> files) {
        List<String> path = List.of(part.split("\\."));
        return user.startsWith("+")
                ? has(whole(FileKind.OVERLAY, user.substring(1)), path)
                : has(files.get(path.getFirst() + " " + user), path.subList(1, path.size()));
    }

    private static boolean has(@Nullable Object tree, List<String> path) {
        if (path.isEmpty()) {
            return tree != null;
        }
        if (!(tree instanceof Map<?, ?> mapping)) {
            return false;
        }
        List<String> rest = path.subList(1, path.size());
        if (path.getFirst().equals("*")) {
            return mapping.values().stream().anyMatch(value -> has(value, rest));
        }
        Object next = mapping.get(path.getFirst());
        return next != null && has(next, rest);
    }

    private static Map<String, Object> bundled() {
        Map<String, Object> files = new LinkedHashMap<>();
        for (FileKind kind : List.of(FileKind.REGIME, FileKind.SOCIETY)) {
            for (String name : Gallery.names(kind)) {
                files.put(kind.key() + " " + name, whole(kind, name));
            }
        }
        return files;
    }

    /// A bundled file with what it extends.
    private static Map<String, Object> whole(FileKind kind, String name) {
        Map<String, Object> own = MechanismRow.mapping(
                new Load(LoadSettings.builder().setLabel(name).build())
                        .loadFromString(Gallery.text(kind, name).orElseThrow()));
        Object base = own.get("extends");
        return base == null ? own : MechanismRow.over(whole(kind, Objects.toString(base)), own);
    }
}
