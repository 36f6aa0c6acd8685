package org.glasshouse.society;

/// What one layer of ties, or all of them together, looks like.
///
/// @param layer the name of the layer; `all` for all of them, a pair counted once
/// @param meanDegree mean number of contacts of a person
/// @param standardError of the mean degree over the persons looked at; 0 if everybody was
/// @param degreeVariation standard deviation of the degree divided by its mean
/// @param clustering the share of pairs of one's contacts that are tied to each other, meaned over
///     persons of two contacts or more
/// @param meanDistance mean number of steps between two persons of those pairs that are joined
/// @param joined the share of pairs that were found to be joined; where it is below 1, the others
///     aren't, or only over many thousands of persons
/// @param sameGroup the share of ties that stay within the own group
public record TieMeasure(
        String layer,
        double meanDegree,
        double standardError,
        double degreeVariation,
        double clustering,
        double meanDistance,
        double joined,
        double sameGroup) {}
