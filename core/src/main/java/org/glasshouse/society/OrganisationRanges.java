package org.glasshouse.society;

import org.glasshouse.model.Organisations;
import org.glasshouse.model.Society;
import org.glasshouse.model.SubjectClass;

/// Where the ordinals of organisations lie: after those of all persons, neighbourhood by
/// neighbourhood, businesses first and then the public bodies of the district whose first
/// neighbourhood it is.
///
/// All of it is arithmetic: of the first `n` persons of a society there are `round(share * n)`
/// businesses.
final class OrganisationRanges {
    private final Layout layout;
    private final double businessesPerPerson;
    private final int bodiesPerDistrict;

    OrganisationRanges(Layout layout, double businessesPerPerson, int bodiesPerDistrict) {
        this.layout = layout;
        this.businessesPerPerson = businessesPerPerson;
        this.bodiesPerDistrict = bodiesPerDistrict;
    }

    static OrganisationRanges of(Society society, Layout layout) {
        Organisations organisations = society.organisations();
        Organisations.Businesses businesses = organisations == null ? null : organisations.businesses();
        Organisations.PublicBodies bodies = organisations == null ? null : organisations.publicBodies();
        return new OrganisationRanges(
                layout, businesses == null ? 0 : businesses.perPerson(), bodies == null ? 0 : bodies.perDistrict());
    }

    /// How many organisations there are.
    int all() {
        return first(layout.neighbourhoods()) - layout.persons();
    }

    /// The first organisation of a neighbourhood; for the number of neighbourhoods, the number of
    /// all subjects.
    int first(int neighbourhood) {
        return layout.persons()
                + before(SubjectClass.BUSINESSES, neighbourhood)
                + before(SubjectClass.PUBLIC_BODIES, neighbourhood);
    }

    /// How many organisations of a class live in the neighbourhoods before one.
    int before(SubjectClass subjects, int neighbourhood) {
        return switch (subjects) {
            case PERSONS -> layout.firstPerson(neighbourhood);
            case BUSINESSES -> (int) Math.round(businessesPerPerson * layout.firstPerson(neighbourhood));
            case PUBLIC_BODIES ->
                neighbourhood == 0 ? 0 : bodiesPerDistrict * (layout.districtOf(neighbourhood - 1) + 1);
        };
    }

    /// How many organisations of a class live in a neighbourhood.
    int in(SubjectClass subjects, int neighbourhood) {
        return before(subjects, neighbourhood + 1) - before(subjects, neighbourhood);
    }

    /// How many organisations live in a neighbourhood.
    int in(int neighbourhood) {
        return first(neighbourhood + 1) - first(neighbourhood);
    }

    /// The neighbourhood of an organisation: binary search.
    int neighbourhoodOf(int organisation) {
        int low = 0;
        int high = layout.neighbourhoods() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (first(middle) <= organisation) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The organisation of that rank, from 0, of a class among the neighbourhoods from `from` on:
    /// binary search.
    int member(SubjectClass subjects, int from, int to, int rank) {
        int target = before(subjects, from) + rank;
        int low = from;
        int high = to - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (before(subjects, middle) <= target) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int skipped = subjects == SubjectClass.PUBLIC_BODIES ? in(SubjectClass.BUSINESSES, low) : 0;
        return first(low) + skipped + target - before(subjects, low);
    }
}
