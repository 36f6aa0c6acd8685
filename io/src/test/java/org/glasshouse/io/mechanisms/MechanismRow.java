package org.glasshouse.io.mechanisms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A row of docs/mechanisms.md, read from a file of its own in `src/test/resources/mechanisms`: a
/// mechanism of an account, or a further part of it, and a tiny world in which it alone is switched off.
///
/// `M18.yaml` is the row of M18; `M18-odds.yaml` a further part of it with a world of its own.
///
/// @param file the name of its file
/// @param number 7 of `M7`
/// @param account what the account says, in a sentence
/// @param parts paths of the keys that model it; `*` stands for any name
/// @param switches what switches it off: paths with values, and `off` with names of mechanisms
/// @param without paths to leave out of the file, which must give the bytes of the switched-off run
/// @param instead what the file says instead, where leaving out says something else
/// @param worked how the amounts follow, by hand
/// @param carried for an attitude or a fact about reach: how the model carries it, and why that is enough
/// @param world the scenario, with its society and its regime
/// @param usedBy bundled files that have the mechanism, each with what switches it off there, or nothing where that is
///     the same as in the tiny world; an overlay begins with `+`. Null where its keys alone tell which these are
/// @param moves by how much each output moves when it is on ([Outputs]); all others stay
/// @param compared what `compare` tells of measures that are no output of a table
record MechanismRow(
        String file,
        int number,
        String account,
        List<String> parts,
        Map<String, Object> switches,
        List<String> without,
        Map<String, Object> instead,
        String worked,
        @Nullable String carried,
        Map<String, Object> world,
        @Nullable Map<String, Map<String, Object>> usedBy,
        Map<String, Long> moves,
        Map<String, Double> compared) {
    private static final Path FOLDER = Path.of("src/test/resources/mechanisms");
    private static final List<String> FILES = List.of("scenario", "society", "regime");

    /// All rows, in the order of their numbers.
    static List<MechanismRow> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith("M"))
                    .map(MechanismRow::read)
                    .sorted(Comparator.comparingInt(MechanismRow::number).thenComparing(MechanismRow::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MechanismRow read(Path path) {
        Map<String, Object> row = mapping(yaml(path));
        Map<String, Object> base = mapping(yaml(FOLDER.resolve("_ten.yaml")));
        Map<String, Object> world = new LinkedHashMap<>();
        for (String file : FILES) {
            world.put(file, over(mapping(base.get(file)), mapping(row.getOrDefault(file, Map.of()))));
        }
        Map<String, Long> moves = new TreeMap<>();
        mapping(row.get("moves")).forEach((output, amount) -> moves.put(output, ((Number) amount).longValue()));
        Map<String, Double> compared = new TreeMap<>();
        mapping(row.getOrDefault("compared", Map.of()))
                .forEach((measure, amount) -> compared.put(measure, ((Number) amount).doubleValue()));
        return new MechanismRow(
                String.valueOf(path.getFileName()),
                Integer.parseInt(text(row, "mechanism").substring(1)),
                text(row, "account"),
                texts(row.get("part")),
                mapping(row.get("switch")),
                texts(row.getOrDefault("without", List.of())),
                mapping(row.getOrDefault("instead", Map.of())),
                text(row, "worked"),
                row.containsKey("carried") ? text(row, "carried") : null,
                world,
                row.containsKey("used-by") ? users(row.get("used-by")) : null,
                moves,
                compared);
    }

    /// A list of files, or a mapping from each to what switches the mechanism off there.
    private static Map<String, Map<String, Object>> users(@Nullable Object written) {
        Map<String, Map<String, Object>> users = new LinkedHashMap<>();
        if (written instanceof Map<?, ?> byFile) {
            byFile.forEach((file, its) -> users.put(String.valueOf(file), its == null ? Map.of() : mapping(its)));
        } else {
            texts(written).forEach(file -> users.put(file, Map.of()));
        }
        return users;
    }

    /// Whether it is a further part of a mechanism that has a row before it.
    boolean isFurther() {
        return !file.equals("M%02d.yaml".formatted(number));
    }

    /// What switches it off in a bundled file, as settings of the command line.
    List<String> switchedIn(String user) {
        Map<String, Object> own = usedBy == null ? Map.of() : usedBy.getOrDefault(user, Map.of());
        return own.isEmpty() ? switched() : settings(own);
    }

    /// The scenario as one mapping, its society and regime inside.
    Map<String, Object> scenario() {
        return assembled(world);
    }

    /// The same scenario, written without the mechanism.
    Map<String, Object> scenarioWithout() {
        Map<String, Object> copy = mapping(copied(world));
        without.forEach(path -> remove(copy, path));
        return assembled(over(copy, instead));
    }

    private Map<String, Object> assembled(Map<String, Object> copy) {
        Map<String, Object> scenario = new LinkedHashMap<>(Map.of("glasshouse", 1, "scenario", "tiny"));
        scenario.put("title", "A tiny world for M" + number);
        scenario.putAll(mapping(copy.get("scenario")));
        for (String part : List.of("society", "regime")) {
            Map<String, Object> named = new LinkedHashMap<>(Map.of(part, "tiny", "title", "Tiny"));
            named.putAll(mapping(copy.get(part)));
            scenario.put(part, named);
        }
        return scenario;
    }

    private static void remove(Map<String, Object> tree, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            if (tree.remove(path) == null) {
                throw new IllegalArgumentException("there is no " + path + " to leave out");
            }
        } else {
            Object inner = Objects.requireNonNull(tree.get(path.substring(0, dot)), path);
            remove(mapping(inner), path.substring(dot + 1));
        }
    }

    static Map<String, Object> over(Map<String, Object> base, Map<String, Object> own) {
        Map<String, Object> merged = new LinkedHashMap<>(base);
        own.forEach((key, value) -> {
            Object below = merged.get(key);
            if (value == null) {
                merged.remove(key);
            } else {
                merged.put(
                        key,
                        below instanceof Map && value instanceof Map ? over(mapping(below), mapping(value)) : value);
            }
        });
        return merged;
    }

    private static Object copied(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), copied(value)));
            return copy;
        }
        return tree;
    }

    /// How the arm without it differs, as an arm of a study.
    Map<String, Object> arm() {
        Map<String, Object> arm = new LinkedHashMap<>();
        Map<String, Object> change = new LinkedHashMap<>();
        switches.forEach((path, value) -> (path.equals("off") ? arm : change).put(path, value));
        if (!change.isEmpty()) {
            arm.put("change", change);
        }
        return arm;
    }

    /// What switches it off, as settings of the command line.
    List<String> switched() {
        return settings(switches);
    }

    /// `{off: [strain], regime.deeds.alcohol: 0}` as settings.
    private static List<String> settings(Map<String, Object> written) {
        List<String> settings = new ArrayList<>();
        written.forEach((path, value) -> settings.add(path + "=" + value));
        return settings;
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String text(Map<String, Object> row, String key) {
        return String.valueOf(Objects.requireNonNull(row.get(key), key)).strip();
    }

    @SuppressWarnings("unchecked") // YAML's mappings here have words for keys
    static Map<String, Object> mapping(@Nullable Object tree) {
        return (Map<String, Object>) Objects.requireNonNull(tree, "a mapping");
    }

    @Override
    public String toString() {
        return file.substring(0, file.indexOf('.'));
    }

    private static Object yaml(Path file) {
        try {
            return new Load(LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
