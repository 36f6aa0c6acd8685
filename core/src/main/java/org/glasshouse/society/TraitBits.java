package org.glasshouse.society;

import org.glasshouse.model.Trait;

/// Where each trait of a person lies in 16 bits. A class is written as its position in
/// [Trait#categories].
public final class TraitBits {
    /// How many bits all traits take together.
    public static final int ALL_BITS = 14;

    private TraitBits() {}

    /// The class of a trait that a person's bits say, from 0.
    public static int categoryOf(Trait trait, int traits) {
        return traits >>> shift(trait) & mask(trait);
    }

    /// The bits that say a class of a trait, all others 0.
    public static int bits(Trait trait, int category) {
        return category << shift(trait);
    }

    /// By how many bits a trait is shifted.
    public static int shift(Trait trait) {
        return switch (trait) {
            case PLACE -> 0;
            case GROUP -> 1;
            case INCOME -> 2;
            case CONNECTED -> 5;
            case AGE -> 6;
            case SEX -> 8;
            case SCHOOLING -> 9;
            case LIFE -> 11;
            case SOCIABILITY -> 12;
        };
    }

    /// The mask of a trait once it is shifted down.
    public static int mask(Trait trait) {
        return switch (trait) {
            case PLACE, GROUP, CONNECTED, SEX, LIFE -> 1;
            case AGE, SCHOOLING, SOCIABILITY -> 3;
            case INCOME -> 7;
        };
    }
}
