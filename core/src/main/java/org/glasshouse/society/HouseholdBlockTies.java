package org.glasshouse.society;

import org.glasshouse.model.Radius;
import org.glasshouse.model.TieLayer.Blocks;
import org.glasshouse.random.Bijection;
import org.glasshouse.random.Mix;

/// The households within the radius, shuffled and cut into blocks; everybody in a block is tied to
/// everybody in it, those of the own household included. At the radius of a household a block is that
/// household.
final class HouseholdBlockTies implements TieShape {
    private final Residence residence;
    private final Thinning thinning;
    private final Radius radius;
    private final BlockCycle cycle;
    private final Shuffles shuffles;
    private final long kept;

    HouseholdBlockTies(Residence residence, Thinning thinning, Shuffles shuffles, Blocks blocks) {
        this.residence = residence;
        this.thinning = thinning;
        this.shuffles = shuffles;
        this.radius = blocks.radius();
        this.cycle = new BlockCycle(blocks.sizes());
        this.kept = Mix.threshold(blocks.kept());
    }

    @Override
    public int contacts(int person, int[] into, TieScratch scratch) {
        scratch.locate(person, radius);
        if (radius == Radius.HOUSEHOLD) {
            return keep(person, scratch.first, scratch.first + scratch.size, into, 0, scratch);
        }
        Households households = residence.households;
        int firstHousehold = households.first(scratch.fromNeighbourhood);
        int size = households.first(scratch.toNeighbourhood) - firstHousehold;
        Bijection shuffle = shuffles.of(scratch.place, size);
        int ownHousehold = households.first(scratch.neighbourhood)
                + households.of(scratch.neighbourhood, scratch.local)
                - firstHousehold;
        int own = shuffle.forward(ownHousehold);
        int end = cycle.end(own, size);
        int found = 0;
        for (int position = cycle.start(own); position < end; position++) {
            int household = firstHousehold + shuffle.backward(position);
            int neighbourhood =
                    households.neighbourhoodOf(household, scratch.fromNeighbourhood, scratch.toNeighbourhood);
            int start = households.start(neighbourhood, household - households.first(neighbourhood));
            int firstPerson = residence.layout.firstPerson(neighbourhood);
            int after = firstPerson + households.endOf(neighbourhood, start);
            found = keep(person, firstPerson + start, after, into, found, scratch);
        }
        return found;
    }

    private int keep(int person, int from, int to, int[] into, int already, TieScratch scratch) {
        int found = already;
        for (int other = from; other < to; other++) {
            if (other != person && thinning.keeps(person, other, kept, scratch.words)) {
                into[found++] = other;
            }
        }
        return found;
    }

    @Override
    public int mostContacts() {
        return cycle.largest() * residence.households.largest() - 1;
    }
}
