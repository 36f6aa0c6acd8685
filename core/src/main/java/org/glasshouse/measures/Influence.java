package org.glasshouse.measures;

/// An assumed number that a headline hangs on.
///
/// @param path where the number stands
/// @param share of the variance that comes from assumed numbers, what goes with this one in a
///     straight line
/// @param low lower end; with those of all other numbers at once it holds with 95% confidence
/// @param high upper end
/// @param raises whether a stronger response makes the headline larger
public record Influence(String path, double share, double low, double high, boolean raises) {}
