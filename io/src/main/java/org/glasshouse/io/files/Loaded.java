package org.glasshouse.io.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.io.schema.FileKind;

/// What a file says, checked and complete.
///
/// @param <T> `Scenario`, `Society` or `Regime`
/// @param kind which of the three it is
/// @param numbers every number that a file gives, with its source and place
/// @param effectiveYaml the whole content with defaults, bases, references and settings written out; can be read again
/// @param digest SHA-256 of `effectiveYaml` in UTF-8, as 64 hexadecimal digits
/// @param ruleLines `file:line` of each rule of the regime that somebody wrote, by its path in the regime, such as
///     `deeds.littering-river`; an option such as `--set` has no line; empty for a society alone
/// @param files every file that was read, in order; bundled ones start with `gallery/`
public record Loaded<T>(
        FileKind kind,
        T value,
        List<SourcedNumber> numbers,
        Map<String, String> ruleLines,
        String effectiveYaml,
        String digest,
        List<String> files) {
    public Loaded {
        numbers = List.copyOf(numbers);
        ruleLines = Collections.unmodifiableMap(new LinkedHashMap<>(ruleLines));
        files = List.copyOf(files);
    }
}
