package org.glasshouse.engine;

import org.glasshouse.model.SubjectClass;
import org.glasshouse.random.Mix;
import org.glasshouse.society.Population;
import org.glasshouse.society.TraitBits;

/// Finds the wrong person: first the group by size and odds, then anybody of it alike, the doer left out (ENGINE 1.6).
final class Gallery {
    private static final double UNIT = 1.0 / (1L << 32);
    private static final int MAJORITY = 0;
    private static final int MINORITY = 1;
    private static final int NO_GROUP = -1;

    private Gallery() {}

    /// Somebody else of a class of subjects within the radius of a doer, or -1 if there is nobody.
    static int find(Lane lane, RecordRule.Target target, int doer, int deedDay) {
        Population population = lane.population;
        int home = population.neighbourhoodOf(doer);
        lane.draws.block(doer, 0, deedDay, target.counter(), lane.words);
        int district = population.districtOf(home);
        return switch (target.radius()) {
            case HOUSEHOLD -> inHousehold(lane, home, doer);
            case NEIGHBOURHOOD -> among(lane, target, doer, home, home, home + 1);
            case DISTRICT ->
                among(
                        lane,
                        target,
                        doer,
                        home,
                        population.firstNeighbourhood(district),
                        population.firstNeighbourhood(district + 1));
            case NATION -> among(lane, target, doer, home, 0, population.neighbourhoods());
        };
    }

    private static int among(Lane lane, RecordRule.Target target, int doer, int home, int from, int to) {
        return target.of() == SubjectClass.PERSONS
                ? amongPersons(lane, target, doer, home, from, to)
                : amongOrganisations(lane, target.of(), doer, home, from, to);
    }

    /// Organisations are of no group: any of the class alike.
    private static int amongOrganisations(Lane lane, SubjectClass of, int doer, int home, int from, int to) {
        Population population = lane.population;
        boolean doersClass = TraitBits.subjectsOf(lane.traitsOf(doer)) == of;
        int others = population.membersOf(of, from, to) - (doersClass ? 1 : 0);
        if (others < 1) {
            return -1;
        }
        int rank = Mix.below(lane.words[1] >>> 32, others);
        int own = population.membersOf(of, from, home)
                + population.localOf(home, doer)
                - lane.here().start(of);
        return population.organisation(of, from, to, doersClass && rank >= own ? rank + 1 : rank);
    }

    /// Members of a household are of one group, so odds do not matter.
    private static int inHousehold(Lane lane, int home, int doer) {
        Population population = lane.population;
        int first = population.firstPerson(home);
        int household = population.householdOf(home, doer - first);
        int start = first + population.householdStart(home, household);
        int size = population.householdStart(home, household + 1) - population.householdStart(home, household);
        int other = start + Mix.below(lane.words[1] >>> 32, Math.max(1, size - 1));
        return size < 2 ? -1 : other < doer ? other : other + 1;
    }

    private static int amongPersons(Lane lane, RecordRule.Target target, int doer, int home, int from, int to) {
        Population population = lane.population;
        int doersGroup = groupOf(population, doer, home);
        int majority = population.membersOfGroup(MAJORITY, from, to) - (doersGroup == MAJORITY ? 1 : 0);
        int minority = population.membersOfGroup(MINORITY, from, to) - (doersGroup == MINORITY ? 1 : 0);
        double majorityWeight = majority * target.majorityOdds();
        double bothWeights = majorityWeight + minority * target.minorityOdds();
        if (!(bothWeights > 0)) {
            return -1;
        }
        double unit = (lane.words[0] >>> 32) * UNIT;
        int group = unit * bothWeights < majorityWeight ? MAJORITY : MINORITY;
        int rank = Mix.below(lane.words[1] >>> 32, group == MAJORITY ? majority : minority);
        if (group == doersGroup && rank >= rankOf(population, doer, home, group, from)) {
            rank++;
        }
        return population.memberOfGroup(group, from, to, rank);
    }

    /// The group of a person; an organisation is of none.
    private static int groupOf(Population population, int doer, int home) {
        int local = population.localOf(home, doer);
        return local >= population.personsIn(home)
                ? NO_GROUP
                : local < population.majorityIn(home) ? MAJORITY : MINORITY;
    }

    /// How many of the person's group come before the person, from a neighbourhood on.
    private static int rankOf(Population population, int person, int home, int group, int from) {
        int local = person - population.firstPerson(home);
        int before = group == MAJORITY ? local : local - population.majorityIn(home);
        return population.membersOfGroup(group, from, home) + before;
    }
}
