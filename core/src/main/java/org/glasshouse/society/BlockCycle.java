package org.glasshouse.society;

import java.util.List;

/// Cuts positions 0, 1, 2... into blocks whose sizes come in turn; the last block may be shorter.
final class BlockCycle {
    private final int[] starts;
    private final int period;
    private final int largest;

    BlockCycle(List<Integer> sizes) {
        starts = new int[sizes.size() + 1];
        for (int block = 0; block < sizes.size(); block++) {
            starts[block + 1] = starts[block] + sizes.get(block);
        }
        period = starts[sizes.size()];
        largest = sizes.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /// The first position of the block of a position.
    int start(int position) {
        return position - position % period + starts[block(position % period)];
    }

    /// The position after the block of a position, where there are so many positions.
    int end(int position, int positions) {
        long end = (long) position - position % period + starts[block(position % period) + 1];
        return (int) Math.min(end, positions);
    }

    int largest() {
        return largest;
    }

    private int block(int inPeriod) {
        int block = 0;
        while (inPeriod >= starts[block + 1]) {
            block++;
        }
        return block;
    }
}
