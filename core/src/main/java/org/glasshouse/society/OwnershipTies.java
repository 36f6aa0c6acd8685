package org.glasshouse.society;

import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.Trait;

/// Business j of a neighbourhood belongs to person pi^-1(j) of it, where pi is a keyed bijection of
/// its persons; what falls to a child belongs to the first person of the child's household, who
/// never is one. Found both ways without a search.
final class OwnershipTies implements TieShape {
    /// The part of the bijection: the generator gives a business its owner's household by the same one.
    static final String PART = "business/owner";

    private static final int CHILD = Trait.AGE.categories().indexOf("child");

    private final Residence residence;
    private final Shuffles shuffles;

    OwnershipTies(Residence residence, Shuffles shuffles) {
        this.residence = residence;
        this.shuffles = shuffles;
    }

    @Override
    public int contacts(int subject, int[] into, TieScratch scratch) {
        int persons = residence.layout.persons();
        return subject < persons ? owned(subject, into) : owner(subject, into);
    }

    private int owner(int organisation, int[] into) {
        OrganisationRanges ranges = residence.organisations;
        int neighbourhood = ranges.neighbourhoodOf(organisation);
        int business = organisation - ranges.first(neighbourhood);
        if (business >= ranges.in(SubjectClass.BUSINESSES, neighbourhood)) {
            return 0;
        }
        int local = shuffles.of(neighbourhood, residence.layout.personsIn(neighbourhood))
                .backward(business);
        into[0] = residence.layout.firstPerson(neighbourhood)
                + (isChild(neighbourhood, local) ? residence.households.startOf(neighbourhood, local) : local);
        return 1;
    }

    private int owned(int person, int[] into) {
        int neighbourhood = residence.layout.neighbourhoodOf(person);
        int local = person - residence.layout.firstPerson(neighbourhood);
        if (isChild(neighbourhood, local)) {
            return 0;
        }
        int found = add(neighbourhood, local, into, 0);
        if (residence.households.startOf(neighbourhood, local) == local) {
            int end = residence.households.endOf(neighbourhood, local);
            for (int other = local + 1; other < end; other++) {
                found = isChild(neighbourhood, other) ? add(neighbourhood, other, into, found) : found;
            }
        }
        return found;
    }

    /// Adds the business at the position of a person, if there is one.
    private int add(int neighbourhood, int local, int[] into, int found) {
        OrganisationRanges ranges = residence.organisations;
        int position = shuffles.of(neighbourhood, residence.layout.personsIn(neighbourhood))
                .forward(local);
        if (position >= ranges.in(SubjectClass.BUSINESSES, neighbourhood)) {
            return found;
        }
        into[found] = ranges.first(neighbourhood) + position;
        return found + 1;
    }

    private boolean isChild(int neighbourhood, int local) {
        return TraitBits.categoryOf(Trait.AGE, residence.traits(neighbourhood)[local]) == CHILD;
    }

    @Override
    public int mostContacts() {
        return residence.households.largest();
    }
}
