package org.glasshouse.society;

import org.glasshouse.model.Radius;
import org.glasshouse.model.TieLayer.Blocks;
import org.glasshouse.random.Bijection;
import org.glasshouse.random.Mix;

/// Everybody within the radius, shuffled and cut into blocks; everybody in a block is tied to everybody
/// in it.
final class PersonBlockTies implements TieShape {
    private final Thinning thinning;
    private final Radius radius;
    private final BlockCycle cycle;
    private final Shuffles shuffles;
    private final long kept;

    PersonBlockTies(Thinning thinning, Shuffles shuffles, Blocks blocks) {
        this.thinning = thinning;
        this.shuffles = shuffles;
        this.radius = blocks.radius();
        this.cycle = new BlockCycle(blocks.sizes());
        this.kept = Mix.threshold(blocks.kept());
    }

    @Override
    public int contacts(int person, int[] into, TieScratch scratch) {
        scratch.locate(person, radius);
        int first = scratch.first;
        Bijection shuffle = shuffles.of(scratch.place, scratch.size);
        int own = shuffle.forward(person - first);
        int end = cycle.end(own, scratch.size);
        int found = 0;
        for (int position = cycle.start(own); position < end; position++) {
            if (position != own) {
                int other = first + shuffle.backward(position);
                if (thinning.keeps(person, other, kept, scratch.words)) {
                    into[found++] = other;
                }
            }
        }
        return found;
    }

    @Override
    public int mostContacts() {
        return cycle.largest() - 1;
    }
}
