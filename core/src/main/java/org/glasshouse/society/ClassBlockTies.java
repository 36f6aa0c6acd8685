package org.glasshouse.society;

import org.glasshouse.model.Radius;
import org.glasshouse.model.TieLayer.Blocks;
import org.glasshouse.random.Bijection;
import org.glasshouse.random.Mix;

/// Blocks whose members share a class of a trait: the persons of each class of a neighbourhood, taken
/// in the order of their ordinals, shuffled and cut into blocks.
final class ClassBlockTies implements TieShape {
    private final Residence residence;
    private final Thinning thinning;
    private final ClassRanks ranks;
    private final BlockCycle cycle;
    private final Shuffles[] shuffles;
    private final long kept;

    /// @param shuffles one for each class
    ClassBlockTies(Residence residence, Thinning thinning, ClassRanks ranks, Shuffles[] shuffles, Blocks blocks) {
        this.residence = residence;
        this.thinning = thinning;
        this.ranks = ranks;
        this.shuffles = shuffles;
        this.cycle = new BlockCycle(blocks.sizes());
        this.kept = Mix.threshold(blocks.kept());
    }

    @Override
    public int contacts(int person, int[] into, TieScratch scratch) {
        scratch.locate(person, Radius.NEIGHBOURHOOD);
        int neighbourhood = scratch.neighbourhood;
        int category = ranks.classOf(neighbourhood, scratch.local);
        int members = ranks.members(neighbourhood, category);
        Bijection shuffle = shuffles[category].of(neighbourhood, members);
        int own = shuffle.forward(ranks.rank(neighbourhood, scratch.local, category));
        int end = cycle.end(own, members);
        int found = 0;
        for (int position = cycle.start(own); position < end; position++) {
            if (position != own) {
                int other = scratch.first + ranks.member(neighbourhood, category, shuffle.backward(position));
                if (thinning.keeps(person, other, kept, scratch.words)) {
                    into[found++] = other;
                }
            }
        }
        return found;
    }

    @Override
    public int mostContacts() {
        return Math.min(cycle.largest(), residence.layout.persons()) - 1;
    }
}
