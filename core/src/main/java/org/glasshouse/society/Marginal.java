package org.glasshouse.society;

/// One share as asked for and as obtained.
///
/// @param of what is counted: the word of a trait, or `households`
/// @param category the class of the trait, or the number of persons in a household
/// @param asked the share in the society's file, after its shares were made to add up to 1
/// @param obtained the share in the population
/// @param count how many persons, or households, are of the class
/// @param all how many there are: for schooling those aged 15 and over
public record Marginal(String of, String category, double asked, double obtained, long count, long all) {}
