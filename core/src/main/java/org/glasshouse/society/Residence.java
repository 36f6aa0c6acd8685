package org.glasshouse.society;

import org.glasshouse.model.Trait;
import org.jspecify.annotations.Nullable;

/// Who lives where, with whom, and of what traits: all that ties are made of.
final class Residence {
    final Layout layout;
    final Households households;
    final Groups groups;
    final OrganisationRanges organisations;
    private final short @Nullable [][] traits;
    private final short[] noTraits;

    Residence(Layout layout, Settlement settlement) {
        this.layout = layout;
        this.households = settlement.households();
        this.groups = settlement.groups();
        this.organisations = settlement.organisations();
        this.traits = settlement.traits();
        this.noTraits = new short[traits == null ? layout.largestNeighbourhood() : 0];
    }

    boolean hasTraits() {
        return traits != null;
    }

    short[] traits(int neighbourhood) {
        return traits == null ? noTraits : traits[neighbourhood];
    }

    int category(Trait trait, int person) {
        int neighbourhood = layout.neighbourhoodOf(person);
        return TraitBits.categoryOf(trait, traits(neighbourhood)[person - layout.firstPerson(neighbourhood)]);
    }
}
