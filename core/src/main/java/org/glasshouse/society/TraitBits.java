package org.glasshouse.society;

import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.Trait;

/// Where each trait of a subject lies in 16 bits. A class is written as its position in
/// [Trait#categories].
///
/// The two bits above the traits of persons say whether it is a person, a business or a public
/// body. Sector and size of a business stand where a person has sex, schooling and life. The lower
/// byte of an organisation says by itself what it is, too: `age` is 3, which no person has, and of
/// a public body `income` is 7.
public final class TraitBits {
    /// How many bits all traits of a person take together.
    public static final int ALL_BITS = 14;

    private static final int NO_AGE = 3;
    private static final int NO_INCOME = 7;
    /// Place, group, income and connection: what a business has of its owner's household.
    private static final int HOUSEHOLDS_BITS = 0x3F;

    private static final SubjectClass[] CLASSES = SubjectClass.values();

    private TraitBits() {}

    /// The class of subjects that the bits say.
    public static SubjectClass subjectsOf(int traits) {
        // Nobody's bits say the fourth.
        return CLASSES[Math.min(traits >>> ALL_BITS & 3, CLASSES.length - 1)];
    }

    /// The same by the lower byte alone.
    public static SubjectClass subjectsOfLowerByte(int traits) {
        boolean isPerson = categoryOf(Trait.AGE, traits) != NO_AGE;
        boolean isBody = categoryOf(Trait.INCOME, traits) == NO_INCOME;
        return isPerson ? SubjectClass.PERSONS : isBody ? SubjectClass.PUBLIC_BODIES : SubjectClass.BUSINESSES;
    }

    /// The bits of a business whose owner has these traits.
    static int business(int ownersTraits, int sector, int size) {
        return (ownersTraits & HOUSEHOLDS_BITS)
                | bits(Trait.AGE, NO_AGE)
                | bits(Trait.SECTOR, sector)
                | bits(Trait.SIZE, size)
                | SubjectClass.BUSINESSES.ordinal() << ALL_BITS;
    }

    /// The bits of a public body.
    static int publicBody(int place) {
        return bits(Trait.PLACE, place)
                | bits(Trait.INCOME, NO_INCOME)
                | bits(Trait.AGE, NO_AGE)
                | SubjectClass.PUBLIC_BODIES.ordinal() << ALL_BITS;
    }

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
            case SEX, SECTOR -> 8;
            case SCHOOLING -> 9;
            case LIFE, SIZE -> 11;
            case SOCIABILITY -> 12;
        };
    }

    /// The mask of a trait once it is shifted down.
    public static int mask(Trait trait) {
        return switch (trait) {
            case PLACE, GROUP, CONNECTED, SEX, LIFE -> 1;
            case AGE, SCHOOLING, SOCIABILITY, SIZE -> 3;
            case INCOME, SECTOR -> 7;
        };
    }
}
