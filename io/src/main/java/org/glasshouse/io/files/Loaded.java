package org.glasshouse.io.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.io.schema.FileKind;
import org.jspecify.annotations.Nullable;

/// What a file says, checked and complete.
///
/// @param <T> `Scenario`, `Society` or `Regime`
/// @param kind which of the three it is
/// @param numbers every number that a file gives, with its source and place
/// @param effectiveYaml the whole content with defaults, bases, references and settings written out; can be read again
/// @param digest SHA-256 of `effectiveYaml` in UTF-8, as 64 hexadecimal digits
/// @param rulePlaces where each rule of the regime stands that somebody wrote, by its path in the regime, such as
///     `deeds.littering-river`; empty for a society alone
/// @param files every file that was read, in order; bundled ones start with `gallery/`
public record Loaded<T>(
        FileKind kind,
        T value,
        List<SourcedNumber> numbers,
        Map<String, Place> rulePlaces,
        String effectiveYaml,
        String digest,
        List<String> files) {
    public Loaded {
        numbers = List.copyOf(numbers);
        rulePlaces = Collections.unmodifiableMap(new LinkedHashMap<>(rulePlaces));
        files = List.copyOf(files);
    }

    /// `file:line` of each rule of the regime, by its path in it; an option such as `--set` has no line.
    public Map<String, String> ruleLines() {
        Map<String, String> lines = new LinkedHashMap<>();
        rulePlaces.forEach(
                (path, place) -> lines.put(path, place.isOption() ? place.file() : place.file() + ":" + place.line()));
        return lines;
    }

    /// The place of a rule of the regime, or of the nearest part around it that somebody wrote; null where nobody wrote
    /// any.
    public @Nullable Place placeOf(String path) {
        String at = path;
        while (!rulePlaces.containsKey(at) && at.contains(".")) {
            at = at.substring(0, at.lastIndexOf('.'));
        }
        return rulePlaces.get(at);
    }
}
