package org.glasshouse.society;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Draws all neighbourhoods on several threads and holds what they leave: each writes only its own
/// entries.
final class Settlement {
    private static final int NEIGHBOURHOODS_AT_ONCE = 16;

    private final Recipe recipe;
    private final Layout layout;
    private final long[][] firstBits;
    private final short[][] traits;
    private final short[] majorityIn;
    private final AtomicInteger taken = new AtomicInteger();
    private int largest;

    private Settlement(Recipe recipe) {
        this.recipe = recipe;
        this.layout = recipe.layout;
        this.firstBits = new long[recipe.keepsHouseholds ? layout.neighbourhoods() : 0][];
        this.traits = new short[recipe.keepsTraits ? layout.neighbourhoods() : 0][];
        this.majorityIn = new short[layout.neighbourhoods()];
    }

    static Settlement of(Recipe recipe, int threads) throws InterruptedException {
        Settlement settlement = new Settlement(recipe);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> largestOfEach = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                largestOfEach.add(pool.submit(settlement::work));
            }
            for (Future<Integer> largestOfOne : largestOfEach) {
                settlement.largest = Math.max(settlement.largest, largestOfOne.get());
            }
            return settlement;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a neighbourhood could not be generated", failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /// Takes neighbourhoods until none is left; answers with the largest household met.
    private int work() {
        Generation generation = new Generation(recipe);
        int from = taken.getAndAdd(NEIGHBOURHOODS_AT_ONCE);
        while (from >= 0
                && from < layout.neighbourhoods()
                && !Thread.currentThread().isInterrupted()) {
            int to = Math.min(layout.neighbourhoods(), from + NEIGHBOURHOODS_AT_ONCE);
            for (int neighbourhood = from; neighbourhood < to; neighbourhood++) {
                settle(neighbourhood, generation);
            }
            from = taken.getAndAdd(NEIGHBOURHOODS_AT_ONCE);
        }
        return generation.largest();
    }

    private void settle(int neighbourhood, Generation generation) {
        int persons = layout.personsIn(neighbourhood);
        long[] bits = new long[recipe.keepsHouseholds ? Households.words(persons) : 0];
        int subjects = persons + recipe.establishment.ranges().in(neighbourhood);
        short[] bytes = new short[recipe.keepsTraits ? subjects : 0];
        generation.generate(neighbourhood, bytes, bits);
        if (subjects > persons) {
            recipe.establishment.establish(neighbourhood, persons, recipe.place(neighbourhood), bytes);
        }
        majorityIn[neighbourhood] = (short) generation.majority();
        if (recipe.keepsHouseholds) {
            firstBits[neighbourhood] = bits;
        }
        if (recipe.keepsTraits) {
            traits[neighbourhood] = bytes;
        }
    }

    Households households() {
        return new Households(layout, recipe.keepsHouseholds ? firstBits : null, largest);
    }

    OrganisationRanges organisations() {
        return recipe.establishment.ranges();
    }

    Groups groups() {
        return new Groups(layout, majorityIn);
    }

    /// By neighbourhood, then by person and organisation; null where the society gives no shares of
    /// traits.
    short @Nullable [][] traits() {
        return recipe.keepsTraits ? traits : null;
    }
}
