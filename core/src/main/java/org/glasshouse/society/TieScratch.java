package org.glasshouse.society;

import org.glasshouse.model.Radius;

/// What one thread writes down while it looks for contacts: whereabouts of a person, and a block of
/// random words.
final class TieScratch {
    private final Layout layout;
    private final Households households;

    final long[] words = new long[2];

    /// Where the person located last lives.
    int neighbourhood;

    /// The person's number within the neighbourhood.
    int local;

    /// The number of the place within the radius: of its first person, its neighbourhood, its district,
    /// or 0.
    int place;

    /// The first person within the radius.
    int first;

    /// How many persons live within the radius.
    int size;

    /// The neighbourhoods within the radius: from this one
    int fromNeighbourhood;

    /// to before this one.
    int toNeighbourhood;

    TieScratch(Residence residence) {
        this.layout = residence.layout;
        this.households = residence.households;
    }

    /// Finds out who lives within a radius of a person.
    void locate(int person, Radius radius) {
        neighbourhood = layout.neighbourhoodOf(person);
        int firstOfNeighbourhood = layout.firstPerson(neighbourhood);
        local = person - firstOfNeighbourhood;
        fromNeighbourhood = neighbourhood;
        toNeighbourhood = neighbourhood + 1;
        switch (radius) {
            case HOUSEHOLD -> {
                first = firstOfNeighbourhood + households.startOf(neighbourhood, local);
                size = firstOfNeighbourhood + households.endOf(neighbourhood, local) - first;
                place = first;
                return;
            }
            case NEIGHBOURHOOD -> place = neighbourhood;
            case DISTRICT -> {
                place = layout.districtOf(neighbourhood);
                fromNeighbourhood = layout.firstNeighbourhood(place);
                toNeighbourhood = layout.firstNeighbourhood(place + 1);
            }
            case NATION -> {
                place = 0;
                fromNeighbourhood = 0;
                toNeighbourhood = layout.neighbourhoods();
            }
        }
        first = layout.firstPerson(fromNeighbourhood);
        size = layout.firstPerson(toNeighbourhood) - first;
    }
}
