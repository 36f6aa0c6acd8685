package org.glasshouse.model;

/// A number of a society that says how strongly, or for how long, people respond to what is done to
/// them, and between what a sensitivity analysis varies it: from nothing, or the least that a file
/// may say, to twice what the file says, or the most that it may.
///
/// @param path dotted keys from the root of a scenario
/// @param value what the file says
/// @param weakest where responding is weakest: 0, or a half-life of 14 days
/// @param strongest where it is strongest
/// @param whole whether only whole numbers make sense
public record ResponseStrength(String path, double value, double weakest, double strongest, boolean whole) {
    private static final double TWICE = 2;
    private static final double MOST_LESS = -1;
    private static final double MOST_MORE = 100;
    private static final int MOST_LEVEL = 255;
    private static final int LEAST_HALF_LIFE_DAYS = 14;
    private static final int MOST_HALF_LIFE_DAYS = 36_500;

    /// A relative change of a rate; -1, nothing of it is left, is the least.
    static ResponseStrength ofConduct(String path, double value) {
        return new ResponseStrength(
                path, value, 0, Math.max(MOST_LESS, Math.min(MOST_MORE, TWICE * value)), /* whole= */ false);
    }

    /// What an experience adds to a level.
    static ResponseStrength ofExperience(String path, int added) {
        double strongest = Math.max(-MOST_LEVEL, Math.min(MOST_LEVEL, TWICE * added));
        return new ResponseStrength(path, added, 0, strongest, /* whole= */ true);
    }

    /// A share of something, such as of ties that are cut.
    static ResponseStrength ofShare(String path, double share) {
        return new ResponseStrength(path, share, 0, Math.min(1, TWICE * share), /* whole= */ false);
    }

    /// How long a level lasts.
    static ResponseStrength ofHalfLife(String path, int days) {
        return new ResponseStrength(
                path, days, LEAST_HALF_LIFE_DAYS, Math.min(MOST_HALF_LIFE_DAYS, TWICE * days), /* whole= */ true);
    }

    /// Whether there is anything to vary: twice nothing is nothing.
    public boolean varies() {
        return weakest != strongest;
    }

    /// Its value at a share of the way from its weakest to its strongest.
    ///
    /// @param way from 0 to 1
    public double at(double way) {
        double there = weakest + way * (strongest - weakest);
        return whole ? Math.rint(there) : there;
    }
}
