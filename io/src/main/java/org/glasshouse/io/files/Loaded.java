package org.glasshouse.io.files;

import java.util.List;
import org.glasshouse.io.schema.FileKind;

/// What a file says, checked and complete.
///
/// @param <T> `Scenario`, `Society` or `Regime`
/// @param kind which of the three it is
/// @param numbers every number that a file gives, with its source and place
/// @param effectiveYaml the whole content with defaults, bases, references and settings written out; can be read again
/// @param digest SHA-256 of `effectiveYaml` in UTF-8, as 64 hexadecimal digits
/// @param files every file that was read, in order; bundled ones start with `gallery/`
public record Loaded<T>(
        FileKind kind, T value, List<SourcedNumber> numbers, String effectiveYaml, String digest, List<String> files) {
    public Loaded {
        numbers = List.copyOf(numbers);
        files = List.copyOf(files);
    }
}
