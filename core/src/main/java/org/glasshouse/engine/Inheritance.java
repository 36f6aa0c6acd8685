package org.glasshouse.engine;

import java.util.List;
import org.glasshouse.model.Trait;
import org.glasshouse.society.Population;
import org.glasshouse.society.TraitBits;

/// What the standing of parents brings to children. The parents of a child are the adults of its household, all of
/// them: the society knows no descent. One whose standing meets a consequence is enough.
///
/// Parents live where their children do, so nothing is read beyond the neighbourhood. Reads standing as of yesterday's
/// close; writes, of the children of whoever's standing changes, whether a consequence would meet a request.
final class Inheritance {
    private static final int CHILD = Trait.AGE.categories().indexOf("child");
    private static final int NOBODY = -1;

    private final CompiledScenario compiled;
    private final Standings standings;

    Inheritance(CompiledScenario compiled) {
        this.compiled = compiled;
        this.standings = compiled.standings();
    }

    /// Looks again at which children a consequence would meet, everywhere in a neighbourhood.
    void lookAtEverybody(Neighbourhood here, Population population) {
        look(here, population, 0, here.persons);
    }

    /// The standing of a subject has changed: looks again at the children of the household.
    void changed(Neighbourhood here, Population population, int local) {
        if (standings.inherits && local < here.persons) {
            int first = population.householdStartOf(here.number, local);
            look(here, population, first, population.householdEndOf(here.number, local));
        }
    }

    private void look(Neighbourhood here, Population population, int from, int to) {
        byte[] standing = here.standing;
        for (int local = from; standing != null && local < to; local++) {
            if (isChild(here, local)) {
                boolean own = isCovered(here, local) && standings.restricted[standing[local] & 255];
                here.restrict(local, own || inherits(here, population, standing, local));
            }
        }
    }

    private boolean inherits(Neighbourhood here, Population population, byte[] standing, int child) {
        int end = standings.inherits ? population.householdEndOf(here.number, child) : 0;
        for (int each = population.householdStartOf(here.number, child); each < end; each++) {
            if (isParent(here, each) && standings.inherited[standing[each] & 255]) {
                return true;
            }
        }
        return false;
    }

    /// The number of the meeting that a request of a local person has, by the person's own standing or a parent's; -1
    /// if it has none.
    int met(ServiceTable service, byte[] ofParents, Neighbourhood here, Population population, int local) {
        byte[] standing = here.standing;
        if (standing == null) {
            return NOBODY;
        }
        int met = isCovered(here, local) ? service.met[standing[local] & 255] : NOBODY;
        if (!isChild(here, local)) {
            return met;
        }
        List<Meeting> meetings = compiled.meetings();
        int end = population.householdEndOf(here.number, local);
        for (int each = population.householdStartOf(here.number, local); each < end; each++) {
            int inherited = isParent(here, each) ? ofParents[standing[each] & 255] : NOBODY;
            if (inherited >= 0 && (met < 0 || meetings.get(inherited).goesBefore(meetings.get(met)))) {
                met = inherited;
            }
        }
        return met;
    }

    /// The first parent of a child for whose standing a meeting is, or -1.
    static int parent(Meeting meeting, byte[] ofParents, Neighbourhood here, Population population, int child) {
        byte[] standing = here.standing;
        int end = population.householdEndOf(here.number, child);
        for (int each = population.householdStartOf(here.number, child); standing != null && each < end; each++) {
            if (!isChild(here, each) && ofParents[standing[each] & 255] == meeting.index()) {
                return each;
            }
        }
        return NOBODY;
    }

    private boolean isParent(Neighbourhood here, int local) {
        return !isChild(here, local) && isCovered(here, local);
    }

    private boolean isCovered(Neighbourhood here, int local) {
        return compiled.scale().covers(here.traitsOf(local));
    }

    private static boolean isChild(Neighbourhood here, int local) {
        return TraitBits.categoryOf(Trait.AGE, here.traitsOf(local)) == CHILD;
    }
}
