package org.glasshouse.bench.yardstick;

import java.util.Arrays;
import java.util.Optional;

/// The ways in which the yardstick lives a day: the same law, other draws, other speeds.
enum Mode {
    /// Hops over the persons who do nothing; the fastest, and the one Glasshouse is measured against.
    SPARSE("sparse"),
    /// One draw a person-day, in chunks that vectorise.
    DENSE_CHUNKED("dense1v"),
    /// One draw a person-day, life by life.
    DENSE_SINGLE("dense1"),
    /// Four decisions a person-day, life by life.
    DENSE_SEPARATE("dense4");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    /// The word for this mode on the command line.
    String word() {
        return word;
    }

    /// The mode of a word on the command line, if it is one.
    static Optional<Mode> of(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word.equals(word)).findFirst();
    }

    /// The kernel that lives a day in this mode.
    DayKernel kernel(short[] points, long seed) {
        return switch (this) {
            case SPARSE -> new SparseDay(points, seed);
            case DENSE_CHUNKED -> new DenseChunkedDay(points, seed);
            case DENSE_SINGLE -> new DenseSingleDay(points, seed);
            case DENSE_SEPARATE -> new DenseSeparateDay(points, seed);
        };
    }
}
