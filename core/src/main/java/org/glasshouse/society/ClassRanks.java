package org.glasshouse.society;

import org.glasshouse.model.Trait;

/// Ranks within the classes of a trait in each neighbourhood, in the order of ordinals: who is the r-th
/// child.
///
/// Kept is one count for every class and 128 persons; the rest is counted when asked.
final class ClassRanks {
    private static final int CHUNK_BITS = 7;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final Residence residence;
    private final int shift;
    private final int mask;
    private final int classes;

    /// By neighbourhood: entry `chunk * classes + class` counts those of the class before the chunk;
    /// one chunk more at the end holds all.
    private final short[][] before;

    ClassRanks(Residence residence, Trait trait) {
        this.residence = residence;
        this.shift = TraitBits.shift(trait);
        this.mask = TraitBits.mask(trait);
        this.classes = trait.categories().size();
        this.before = new short[residence.layout.neighbourhoods()][];
        for (int neighbourhood = 0; neighbourhood < before.length; neighbourhood++) {
            before[neighbourhood] = count(neighbourhood);
        }
    }

    private short[] count(int neighbourhood) {
        short[] traits = residence.traits(neighbourhood);
        int persons = residence.layout.personsIn(neighbourhood);
        int chunks = Math.ceilDiv(persons, CHUNK);
        short[] counts = new short[(chunks + 1) * classes];
        for (int chunk = 0; chunk < chunks; chunk++) {
            int next = (chunk + 1) * classes;
            System.arraycopy(counts, chunk * classes, counts, next, classes);
            for (int local = chunk * CHUNK; local < Math.min(persons, (chunk + 1) * CHUNK); local++) {
                counts[next + (traits[local] >>> shift & mask)]++;
            }
        }
        return counts;
    }

    int classOf(int neighbourhood, int local) {
        return residence.traits(neighbourhood)[local] >>> shift & mask;
    }

    int members(int neighbourhood, int category) {
        short[] counts = before[neighbourhood];
        return counts[counts.length - classes + category];
    }

    /// How many of the class have a lower ordinal in the neighbourhood.
    int rank(int neighbourhood, int local, int category) {
        short[] traits = residence.traits(neighbourhood);
        int chunk = local >> CHUNK_BITS;
        int rank = before[neighbourhood][chunk * classes + category];
        for (int earlier = chunk << CHUNK_BITS; earlier < local; earlier++) {
            rank += (traits[earlier] >>> shift & mask) == category ? 1 : 0;
        }
        return rank;
    }

    /// The person of the class who has that rank, counted within the neighbourhood.
    int member(int neighbourhood, int category, int rank) {
        short[] counts = before[neighbourhood];
        int chunk = 0;
        while (counts[(chunk + 1) * classes + category] <= rank) {
            chunk++;
        }
        short[] traits = residence.traits(neighbourhood);
        int left = rank - counts[chunk * classes + category];
        int local = chunk << CHUNK_BITS;
        while (true) {
            if ((traits[local] >>> shift & mask) == category && left-- == 0) {
                return local;
            }
            local++;
        }
    }
}
