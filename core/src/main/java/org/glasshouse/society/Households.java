package org.glasshouse.society;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which persons live together: one bit a person, set for the first of each household; none where
/// everybody is alone.
final class Households {
    private static final int WORD_BITS = 6;
    private static final int BIT_IN_WORD = Long.SIZE - 1;

    private final Layout layout;
    private final long @Nullable [][] firstBits;
    private final int[] before;
    private final int largest;

    /// @param firstBits by neighbourhood, then by 64 of its persons
    /// @param largest the most persons in one household
    Households(Layout layout, long @Nullable [][] firstBits, int largest) {
        this.layout = layout;
        this.firstBits = firstBits;
        this.largest = largest;
        this.before = new int[layout.neighbourhoods() + 1];
        for (int neighbourhood = 0; neighbourhood < layout.neighbourhoods(); neighbourhood++) {
            before[neighbourhood + 1] = before[neighbourhood]
                    + (firstBits == null ? layout.personsIn(neighbourhood) : count(firstBits[neighbourhood]));
        }
    }

    private static int count(long[] words) {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /// How many words of bits so many persons need.
    static int words(int persons) {
        return Math.ceilDiv(persons, Long.SIZE);
    }

    int largest() {
        return largest;
    }

    int first(int neighbourhood) {
        return before[neighbourhood];
    }

    int in(int neighbourhood) {
        return before[neighbourhood + 1] - before[neighbourhood];
    }

    /// The neighbourhood of a household of the nation, searched from `from` to before `to`.
    int neighbourhoodOf(int household, int from, int to) {
        int found = Arrays.binarySearch(before, from, to, household);
        return found >= 0 ? found : -found - 2;
    }

    /// The household of a person, both counted within the neighbourhood.
    int of(int neighbourhood, int local) {
        if (firstBits == null) {
            return local;
        }
        long[] words = firstBits[neighbourhood];
        int household = Long.bitCount(words[local >> WORD_BITS] & -1L >>> (BIT_IN_WORD - (local & BIT_IN_WORD))) - 1;
        for (int word = 0; word < local >> WORD_BITS; word++) {
            household += Long.bitCount(words[word]);
        }
        return household;
    }

    /// The first person of a household, both counted within the neighbourhood.
    int start(int neighbourhood, int household) {
        if (firstBits == null) {
            return household;
        }
        long[] words = firstBits[neighbourhood];
        int word = 0;
        int left = household;
        for (int here = Long.bitCount(words[0]); here <= left; here = Long.bitCount(words[word])) {
            left -= here;
            word++;
        }
        return (word << WORD_BITS) + Long.numberOfTrailingZeros(Long.expand(1L << left, words[word]));
    }

    /// The first person of the household of a person, both counted within the neighbourhood.
    int startOf(int neighbourhood, int local) {
        if (firstBits == null) {
            return local;
        }
        long[] words = firstBits[neighbourhood];
        int word = local >> WORD_BITS;
        long bits = words[word] & -1L >>> (BIT_IN_WORD - (local & BIT_IN_WORD));
        while (bits == 0) {
            bits = words[--word];
        }
        return (word << WORD_BITS) + BIT_IN_WORD - Long.numberOfLeadingZeros(bits);
    }

    /// The end of the household of a person: the first person after it, both counted within the
    /// neighbourhood.
    int endOf(int neighbourhood, int local) {
        if (firstBits == null) {
            return local + 1;
        }
        long[] words = firstBits[neighbourhood];
        int next = local + 1;
        int word = next >> WORD_BITS;
        long bits = word < words.length ? words[word] & -1L << (next & BIT_IN_WORD) : 0;
        while (bits == 0) {
            if (++word >= words.length) {
                return layout.personsIn(neighbourhood);
            }
            bits = words[word];
        }
        return (word << WORD_BITS) + Long.numberOfTrailingZeros(bits);
    }

    void ofEach(int neighbourhood, short[] into) {
        int household = -1;
        int persons = layout.personsIn(neighbourhood);
        for (int local = 0; local < persons; local++) {
            household += isFirst(neighbourhood, local) ? 1 : 0;
            into[local] = (short) household;
        }
    }

    private boolean isFirst(int neighbourhood, int local) {
        return firstBits == null || (firstBits[neighbourhood][local >> WORD_BITS] >>> (local & BIT_IN_WORD) & 1) != 0;
    }
}
