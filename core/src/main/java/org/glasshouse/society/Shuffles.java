package org.glasshouse.society;

import org.glasshouse.model.Radius;
import org.glasshouse.random.Bijection;
import org.glasshouse.random.Draws;
import org.jspecify.annotations.Nullable;

/// The shuffles of one part of a layer, one for each place, made when first asked for.
///
/// A district and the nation have shuffles of their own. Of neighbourhoods and households there may be
/// millions: those of one size whose numbers are equal modulo 64 share a shuffle, so that a handful of
/// them fits into the fast cache. Several threads may ask at once: at worst they make the same shuffle
/// twice.
final class Shuffles {
    private static final int VARIANTS = 64;

    private final Draws draws;
    private final String part;
    private final boolean bySize;
    private final @Nullable Bijection[] @Nullable [] made;

    /// @param largest the most elements of any place
    Shuffles(Draws draws, String part, Radius radius, Layout layout, int largest) {
        this.draws = draws;
        this.part = part;
        this.bySize = radius == Radius.HOUSEHOLD || radius == Radius.NEIGHBOURHOOD;
        this.made = bySize
                ? new Bijection[largest + 1][]
                : new Bijection[1][radius == Radius.DISTRICT ? layout.districts() : 1];
    }

    Bijection of(int place, int size) {
        int row = bySize ? size : 0;
        int column = bySize ? place & VARIANTS - 1 : place;
        @Nullable Bijection @Nullable [] variants = made[row];
        if (variants == null) {
            variants = new Bijection[VARIANTS];
            made[row] = variants;
        }
        Bijection shuffle = variants[column];
        if (shuffle == null) {
            shuffle = Bijection.of(size, draws, column, part);
            variants[column] = shuffle;
        }
        return shuffle;
    }
}
