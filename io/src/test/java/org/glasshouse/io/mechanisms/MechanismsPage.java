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
            off (`off: [...]` in a scenario or an overlay, or a value for `--set`), the bundled files that have it (an overlay begins
            with `+`) with what switches it off there where parts have other names, and a tiny world in which its effect is worked by
            hand. A mechanism with more than one part has more than one world: rows without a number belong to the one above.

            Generated from the files of `io/src/test/resources/mechanisms` and the gallery. `MechanismsTest` lives each of these
            worlds with the mechanism and without it, as two arms of one comparison and as `compare` does: switched off, it gives
            the bytes of the file without the part, in every table; switched on, it moves the outputs that its file names by the
            amounts worked by hand, and no other output of any table, for everybody or, where a world splits its tables, for
            any group; and what `compare` tells of these outputs is that amount. Of the panel, which retells in single lives what
            the other tables count, only the bytes are held. Each switch fits each bundled regime that its row lists.

            `lives` count by person. Whoever stands where something is denied, dearer, later or shown in public is under a sanction,
            `lives.sanction-days` by the close of each day, which here mostly lasts to the end (`lives.lasting-spell`); they are
            `lives.ungraded-days` if a deed of unknown gravity is on record, `lives.trivial-days` if nothing grave is, and
            `lives.unrecorded-days` if nothing is. Each request that is met so is one of `lives.detriments`, and one of
            `lives.unrelated-detriments` if no deed of the service's own domain is on record.
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
            page.append(row.isFurther() ? "|" : "| M" + row.number());
            page.append(" | ").append(row.account());
            if (row.carried() != null) {
                page.append(" *").append(row.carried()).append('*');
            }
            page.append(" | ").append(code(row.parts(), ", "));
            page.append(" | ").append(code(row.switched(), ", "));
            page.append(" | ").append(told(row, files));
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

    /// The files that have a mechanism, each with its own switch where that isn't the one of the tiny world.
    private static String told(MechanismRow row, Map<String, Object> files) {
        List<String> users = usersOf(row, files);
        if (users.isEmpty()) {
            return "nothing bundled";
        }
        return users.stream()
                .map(user -> {
                    List<String> its = row.switchedIn(user);
                    return its.equals(row.switched()) ? user : user + " (" + code(its, ", ") + ")";
                })
                .collect(Collectors.joining(", "));
    }

    /// The bundled regimes that each row lists, by the row's name.
    static Map<String, List<String>> regimes() {
        Map<String, Object> files = bundled();
        return MechanismRow.all().stream()
                .collect(Collectors.toMap(
                        MechanismRow::toString,
                        row -> usersOf(row, files).stream()
                                .filter(user -> files.containsKey(FileKind.REGIME.key() + " " + user))
                                .toList()));
    }

    /// The files that a row names; where it names none, the bundled regimes with all of its keys of regimes, and the
    /// societies with all of those of societies.
    private static List<String> usersOf(MechanismRow row, Map<String, Object> files) {
        Map<String, Map<String, Object>> named = row.usedBy();
        if (named != null) {
            return List.copyOf(named.keySet());
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
            for (String user : row.usedBy() == null ? List.<String>of() : usersOf(row, files)) {
                if (row.parts().stream().noneMatch(part -> isPartOf(user, part, files))) {
                    misnamed.add(row + ": " + user);
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
