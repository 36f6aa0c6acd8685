package org.glasshouse.bench.yardstick;

import java.util.ArrayDeque;
import java.util.Queue;

/// A distribution over the cells 0 to n - 1 from which one draw costs one look-up.
///
/// A draw picks a cell evenly and keeps it if a fraction falls below the cell's threshold, else takes its alias.
///
/// @see <a href="https://doi.org/10.1145/355744.355749">Walker (1977)</a>
final class AliasTable {
    final int[] thresholds;
    final int[] aliases;
    private final int thresholdScale;

    /// Builds the table of the given probabilities, thresholds counted in parts of `1 << thresholdBits`.
    AliasTable(double[] probabilities, int thresholdBits) {
        int cells = probabilities.length;
        thresholds = new int[cells];
        aliases = new int[cells];
        thresholdScale = 1 << thresholdBits;
        double[] shares = new double[cells];
        Queue<Integer> poor = new ArrayDeque<>();
        Queue<Integer> rich = new ArrayDeque<>();
        for (int cell = 0; cell < cells; cell++) {
            shares[cell] = probabilities[cell] * cells;
            (shares[cell] < 1 ? poor : rich).add(cell);
        }
        while (!poor.isEmpty() && !rich.isEmpty()) {
            int taker = poor.remove();
            int giver = rich.remove();
            thresholds[taker] = (int) Math.round(shares[taker] * thresholdScale);
            aliases[taker] = giver;
            shares[giver] -= 1 - shares[taker];
            (shares[giver] < 1 ? poor : rich).add(giver);
        }
        poor.forEach(this::keepAlways);
        rich.forEach(this::keepAlways);
    }

    private void keepAlways(int cell) {
        thresholds[cell] = thresholdScale;
        aliases[cell] = cell;
    }

    /// Draws from a table's two arrays, without a branch.
    static int draw(int[] thresholds, int[] aliases, int cell, int fraction) {
        int keep = (fraction - thresholds[cell]) >> 31;
        return (cell & keep) | (aliases[cell] & ~keep);
    }
}
