package org.glasshouse.society;

import org.glasshouse.model.Radius;
import org.glasshouse.model.TieLayer.Lattice;
import org.glasshouse.random.Mix;

/// The households of a neighbourhood stand in a row in the order of their numbers; everybody is tied to
/// everybody in the households 1 to `distance` places away. The row ends at the neighbourhood's ends,
/// and the own household is left out.
///
/// As the majority's households come first, neighbours are mostly of the own group.
final class LatticeTies implements TieShape {
    private final Residence residence;
    private final Thinning thinning;
    private final int distance;
    private final long kept;

    LatticeTies(Residence residence, Thinning thinning, Lattice lattice) {
        this.residence = residence;
        this.thinning = thinning;
        this.distance = lattice.distance();
        this.kept = Mix.threshold(lattice.kept());
    }

    @Override
    public int contacts(int person, int[] into, TieScratch scratch) {
        scratch.locate(person, Radius.HOUSEHOLD);
        Households households = residence.households;
        int neighbourhood = scratch.neighbourhood;
        int firstPerson = person - scratch.local;
        int persons = residence.layout.personsIn(neighbourhood);
        int ownStart = scratch.first - firstPerson;
        int ownEnd = ownStart + scratch.size;
        int start = ownStart;
        int end = ownEnd;
        for (int step = 0; step < distance; step++) {
            start = start > 0 ? households.startOf(neighbourhood, start - 1) : 0;
            end = end < persons ? households.endOf(neighbourhood, end) : persons;
        }
        int found = keep(person, firstPerson + start, firstPerson + ownStart, into, 0, scratch);
        return keep(person, firstPerson + ownEnd, firstPerson + end, into, found, scratch);
    }

    private int keep(int person, int from, int to, int[] into, int already, TieScratch scratch) {
        int found = already;
        for (int other = from; other < to; other++) {
            if (thinning.keeps(person, other, kept, scratch.words)) {
                into[found++] = other;
            }
        }
        return found;
    }

    @Override
    public int mostContacts() {
        return 2 * distance * residence.households.largest();
    }
}
