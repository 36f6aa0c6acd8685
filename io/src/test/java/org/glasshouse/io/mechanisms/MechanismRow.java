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
/// mechanism of an account, and a tiny world in which it alone is switched off.
///
/// @param file the name of its file
/// @param number 7 of `M7`
/// @param account what the account says, in a sentence
/// @param parts paths of the keys that model it; `*` stands for any name
/// @param switched what switches it off: settings as `--set` takes them
/// @param without paths to leave out of the file, which must give the bytes of the switched-off run
/// @param instead what the file says instead, where leaving out says something else
/// @param worked how the amounts follow, by hand
/// @param carried for an attitude or a fact about reach: how the model carries it, and why that is enough
/// @param world the scenario, with its society and its regime
/// @param usedBy bundled files that have the mechanism, where its keys alone don't tell; an overlay begins with `+`
/// @param moves by how much each output moves when it is on; all others stay
record MechanismRow(
        String file,
        int number,
        String account,
        List<String> parts,
        List<String> switched,
        List<String> without,
        Map<String, Object> instead,
        String worked,
        @Nullable String carried,
        Map<String, Object> world,
        List<String> usedBy,
        Map<String, Long> moves) {
    private static final Path FOLDER = Path.of("src/test/resources/mechanisms");
    private static final List<String> FILES = List.of("scenario", "society", "regime");

    /// All rows, in the order of their numbers.
    static List<MechanismRow> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith("M"))
                    .map(MechanismRow::read)
                    .sorted(Comparator.comparingInt(MechanismRow::number))
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
        return new MechanismRow(
                String.valueOf(path.getFileName()),
                Integer.parseInt(text(row, "mechanism").substring(1)),
                text(row, "account"),
                texts(row.get("part")),
                settings(mapping(row.get("switch"))),
                texts(row.getOrDefault("without", List.of())),
                mapping(row.getOrDefault("instead", Map.of())),
                text(row, "worked"),
                row.containsKey("carried") ? text(row, "carried") : null,
                world,
                texts(row.getOrDefault("used-by", List.of())),
                moves);
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
        return "M" + number;
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
