package org.glasshouse.measures;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where each rule of a regime stands in the file that somebody wrote, by its path in the regime.
///
/// A base that a file extends keeps its own lines. Empty where nothing is known of files.
public final class RuleLines {
    private final Map<String, String> lines;
    private final Map<String, String> shortNames = new HashMap<>();

    /// @param lines `file:line` by path, such as `deeds.littering-river`
    public RuleLines(Map<String, String> lines) {
        this.lines = Map.copyOf(lines);
        Map<String, Integer> namesakes = new HashMap<>();
        lines.values().stream()
                .map(RuleLines::file)
                .distinct()
                .forEach(file -> namesakes.merge(name(file), 1, Integer::sum));
        lines.values().stream()
                .map(RuleLines::file)
                .distinct()
                .forEach(file -> shortNames.put(file, namesakes.getOrDefault(name(file), 0) == 1 ? name(file) : file));
    }

    /// Nothing is known of files.
    public static RuleLines unknown() {
        return new RuleLines(Map.of());
    }

    /// `village.yaml:105` for a rule, or where the nearest thing around it stands; empty if nothing is known.
    public String of(String rule) {
        String line = lineOf(rule);
        return line.isEmpty()
                ? ""
                : shortNames.get(file(line)) + line.substring(file(line).length());
    }

    /// The files by the name under which [#of] tells them.
    public SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        shortNames.forEach((file, name) -> files.put(name, file));
        return files;
    }

    /// ` (village.yaml:105)` for a rule; empty if nothing is known.
    String brackets(String rule) {
        String line = of(rule);
        return line.isEmpty() ? "" : " (" + line + ")";
    }

    private String lineOf(String rule) {
        for (String path = rule; ; path = path.substring(0, path.lastIndexOf('.'))) {
            String line = lines.get(path);
            if (line != null) {
                return line;
            }
            if (path.indexOf('.') < 0) {
                return "";
            }
        }
    }

    private static String file(String line) {
        int colon = line.lastIndexOf(':');
        return colon < 0 ? line : line.substring(0, colon);
    }

    private static String name(String file) {
        return file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
    }
}
