package org.glasshouse.society;

import org.glasshouse.model.Places;
import org.glasshouse.model.Society;

/// How ordinals are divided: persons into neighbourhoods, neighbourhoods into districts, each a
/// contiguous range.
///
/// Part `k` of `K` begins at `floor(all * k / K)`, so that parts differ by one at most, and both
/// directions are arithmetic. No part is empty.
final class Layout {
    private final int persons;
    private final int neighbourhoods;
    private final int districts;

    Layout(int persons, int districts, int neighbourhoodPersons) {
        int mostPersons = Math.min(Places.MOST_PERSONS_IN_A_NEIGHBOURHOOD, neighbourhoodPersons);
        this.persons = persons;
        this.neighbourhoods = Math.min(persons, Math.max(districts, Math.ceilDiv(persons, mostPersons)));
        this.districts = Math.min(districts, neighbourhoods);
    }

    static Layout of(Society society) {
        return new Layout(
                society.people().persons(),
                society.places().districts(),
                society.places().neighbourhoodPersons());
    }

    int persons() {
        return persons;
    }

    int neighbourhoods() {
        return neighbourhoods;
    }

    int districts() {
        return districts;
    }

    int firstPerson(int neighbourhood) {
        return (int) ((long) persons * neighbourhood / neighbourhoods);
    }

    int personsIn(int neighbourhood) {
        return firstPerson(neighbourhood + 1) - firstPerson(neighbourhood);
    }

    int largestNeighbourhood() {
        return Math.ceilDiv(persons, neighbourhoods);
    }

    int neighbourhoodOf(int person) {
        return (int) (((person + 1L) * neighbourhoods - 1) / persons);
    }

    int firstNeighbourhood(int district) {
        return (int) ((long) neighbourhoods * district / districts);
    }

    int districtOf(int neighbourhood) {
        return (int) (((neighbourhood + 1L) * districts - 1) / neighbourhoods);
    }
}
