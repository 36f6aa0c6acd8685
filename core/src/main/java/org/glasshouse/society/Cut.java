package org.glasshouse.society;

import org.glasshouse.random.Mix;

/// Divides the 2^32 units of a draw among classes by their shares.
final class Cut {
    private final long[] upTo;

    /// @param shares weights that add up to more than 0
    Cut(double... shares) {
        double all = 0;
        for (double share : shares) {
            all += share;
        }
        upTo = new long[shares.length];
        double sum = 0;
        for (int category = 0; category < shares.length; category++) {
            sum += shares[category];
            upTo[category] = Mix.threshold(Math.min(1, sum / all));
        }
        for (int category = shares.length - 1; category >= 0; category--) {
            upTo[category] = Mix.threshold(1);
            if (shares[category] > 0) {
                break;
            }
        }
    }

    /// The class that a unit falls to.
    int of(long unit32) {
        int category = 0;
        while (unit32 >= upTo[category]) {
            category++;
        }
        return category;
    }
}
