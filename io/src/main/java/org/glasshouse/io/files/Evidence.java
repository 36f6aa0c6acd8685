package org.glasshouse.io.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How good a number of a file is.
public enum Evidence {
    /// The source gives it.
    REPORTED,
    /// Worked out from what the source gives.
    ESTIMATED,
    /// Made up, with a reason.
    ASSUMED,
    /// The file says nothing.
    UNSTATED;

    /// The word for it in files.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The words that a file may use.
    static List<String> words() {
        return Arrays.stream(values())
                .filter(evidence -> evidence != UNSTATED)
                .map(Evidence::key)
                .toList();
    }

    /// The one that a word of a file means.
    static Optional<Evidence> of(String word) {
        return words().contains(word) ? Optional.of(valueOf(word.toUpperCase(Locale.ROOT))) : Optional.empty();
    }
}
