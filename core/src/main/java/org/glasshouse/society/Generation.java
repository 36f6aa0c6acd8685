package org.glasshouse.society;

import static org.glasshouse.random.Draws.GENERATION_DAY;

import org.glasshouse.model.Trait;
import org.glasshouse.random.Mix;
import org.glasshouse.random.Purpose;

/// Draws the households and persons of one neighbourhood after another, in one thread.
///
/// Households are word `h` of the stream keyed by the block (neighbourhood, 0, generation,
/// "household"), `h` their number in the order of drawing; persons are word 0 of the block (ordinal, 0,
/// generation, "person"). Then households of the majority come first, each group in the order of
/// drawing.
final class Generation {
    private static final int HOUSEHOLD = Purpose.GENERATE.counter("household");
    private static final int PERSON = Purpose.GENERATE.counter("person");
    private static final long SIZE = Mix.name("size");
    private static final long GROUP = Mix.name("group");
    private static final long INCOME = Mix.name("income");
    private static final long CONNECTED = Mix.name("connected");
    private static final long AGE = Mix.name("age");
    private static final long SEX = Mix.name("sex");
    private static final long SCHOOLING = Mix.name("schooling");
    private static final long LIFE = Mix.name("life");
    private static final long SOCIABILITY = Mix.name("sociability");
    private static final int CHILD = Trait.AGE.categories().indexOf("child");

    private final Recipe recipe;
    private final byte[] sizes;
    private final short[] householdTraits;
    private final long[] words = new long[2];
    private int households;
    private int largest;
    private int majority;
    private int next;

    Generation(Recipe recipe) {
        this.recipe = recipe;
        int mostPersons = recipe.layout.largestNeighbourhood();
        this.sizes = new byte[mostPersons];
        this.householdTraits = new short[mostPersons];
    }

    /// Draws a neighbourhood into arrays of zeros of its size; `traits` is left alone where the society
    /// has none, and `firstBits` where everybody is alone.
    void generate(int neighbourhood, short[] traits, long[] firstBits) {
        drawHouseholds(neighbourhood);
        next = 0;
        settle(neighbourhood, Groups.MAJORITY, traits, firstBits);
        majority = next;
        settle(neighbourhood, Groups.MINORITY, traits, firstBits);
    }

    /// The persons of the majority in the neighbourhood drawn last.
    int majority() {
        return majority;
    }

    /// The most persons in any household drawn so far.
    int largest() {
        return largest;
    }

    private void drawHouseholds(int neighbourhood) {
        recipe.draws.block(neighbourhood, 0, GENERATION_DAY, HOUSEHOLD, words);
        long key = words[0];
        int shared = TraitBits.bits(Trait.PLACE, recipe.place(neighbourhood));
        int left = recipe.layout.personsIn(neighbourhood);
        households = 0;
        while (left > 0) {
            long word = Mix.word(key, households);
            int size = recipe.sizes.draw(left, Mix.unit32(word, SIZE));
            int group = recipe.group.of(Mix.unit32(word, GROUP));
            int income = recipe.income.of(Mix.unit32(word, INCOME));
            int connected = recipe.connected.of(Mix.unit32(word, CONNECTED));
            sizes[households] = (byte) size;
            householdTraits[households] = (short) (shared
                    | TraitBits.bits(Trait.GROUP, group)
                    | TraitBits.bits(Trait.INCOME, income)
                    | TraitBits.bits(Trait.CONNECTED, connected));
            households++;
            largest = Math.max(largest, size);
            left -= size;
        }
    }

    private void settle(int neighbourhood, int group, short[] traits, long[] firstBits) {
        int firstPerson = recipe.layout.firstPerson(neighbourhood);
        for (int household = 0; household < households; household++) {
            int shared = householdTraits[household];
            if (TraitBits.categoryOf(Trait.GROUP, shared) != group) {
                continue;
            }
            int start = next;
            next += sizes[household];
            if (recipe.keepsHouseholds) {
                firstBits[start >> 6] |= 1L << start;
            }
            if (recipe.keepsTraits) {
                for (int local = start; local < next; local++) {
                    Cut age = local == start ? recipe.ageOfFirst : recipe.ageOfOthers;
                    traits[local] = (short) (shared | person(firstPerson + local, age));
                }
            }
        }
    }

    private int person(int ordinal, Cut ages) {
        recipe.draws.block(ordinal, 0, GENERATION_DAY, PERSON, words);
        long word = words[0];
        int age = ages.of(Mix.unit32(word, AGE));
        int schooling = age == CHILD ? 0 : recipe.schooling.of(Mix.unit32(word, SCHOOLING));
        return TraitBits.bits(Trait.AGE, age)
                | TraitBits.bits(Trait.SCHOOLING, schooling)
                | TraitBits.bits(Trait.SEX, recipe.sex.of(Mix.unit32(word, SEX)))
                | TraitBits.bits(Trait.LIFE, recipe.life.of(Mix.unit32(word, LIFE)))
                | TraitBits.bits(Trait.SOCIABILITY, recipe.sociability.of(Mix.unit32(word, SOCIABILITY)));
    }
}
