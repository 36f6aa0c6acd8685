package org.glasshouse.engine;

import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.AssociationTable.Sort;
import org.glasshouse.model.Experience;
import org.glasshouse.model.Regime;
import org.glasshouse.random.Mix;
import org.jspecify.annotations.Nullable;

/// What people pay for whom they are tied to, under one epoch: falls, records and low standing are told to
/// contacts, tomorrow at the earliest, and cost them something when the news comes or at a review.
///
/// Nobody reads another person's standing (ENGINE 1.2). News is added up, so its order never shows. The columns
/// of low contacts are written here alone, as news comes in; reviews read them after all news of the day.
final class AssociationRules {
    /// The cause of points through ties in the table `panel`.
    static final String ASSOCIATION = "association";
    /// The same where they come from a contact of a contact.
    private static final String FURTHER = "further-association";
    /// Added to the number of a rule in news to contacts of contacts.
    private static final int TO_FURTHER = Regime.MOST_ASSOCIATIONS;

    private final CompiledScenario compiled;
    private final List<AssociationTable> byStanding;
    private final List<AssociationTable> byLevel;

    AssociationRules(CompiledScenario compiled) {
        this.compiled = compiled;
        this.byStanding = compiled.associations().stream()
                .filter(rule -> rule.sort == Sort.FALL || rule.sort == Sort.LEVEL)
                .toList();
        this.byLevel = compiled.associations().stream()
                .filter(rule -> rule.sort == Sort.LEVEL)
                .toList();
    }

    /// How many columns of low contacts the rules need.
    static int columns(CompiledScenario compiled) {
        return (int) compiled.associations().stream()
                .filter(rule -> rule.sort == Sort.LEVEL)
                .count();
    }

    /// Whether somebody stands low on the morning of day 0, so that there are contacts to count.
    boolean countsAnybody(Stocks stocks) {
        for (AssociationTable rule : byLevel) {
            for (int grade = rule.worstSafeGrade + 1; grade < stocks.grades.length; grade++) {
                if (Arrays.stream(stocks.grades[grade]).anyMatch(persons -> persons > 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Counts everybody's contacts who stand low on the morning of day 0, in one neighbourhood.
    ///
    /// @param everywhere all neighbourhoods, whose standing is set and doesn't change meanwhile
    void count(Lane lane, Neighbourhood here, Neighbourhood[] everywhere) {
        for (int rule = 0; rule < byLevel.size(); rule++) {
            AssociationTable level = byLevel.get(rule);
            short[] low = here.lowContacts[level.column];
            for (int local = 0; local < here.subjects; local++) {
                if (level.concerns(here.traitsOf(local))) {
                    low[local] = (short) lowContacts(lane, level, here.ordinalOf(local), everywhere);
                }
            }
        }
    }

    private static int lowContacts(Lane lane, AssociationTable level, int person, Neighbourhood[] everywhere) {
        int low = 0;
        int count = lane.contacts.find(level.layers, person);
        for (int each = 0; each < count; each++) {
            int contact = lane.contacts.get(each);
            Neighbourhood place = everywhere[lane.population.neighbourhoodOf(contact)];
            byte @Nullable [] standing = place.standing;
            int local = place.localOf(contact);
            boolean isLow = standing != null
                    && level.countsStandingOf(place.traitsOf(local))
                    && level.isLow(standing[local] & Standings.GRADE_MASK);
            low += isLow ? 1 : 0;
        }
        return low;
    }

    /// A person has come into another grade: contacts hear of a fall, and of low standing that begins or ends.
    void regraded(Lane lane, int local, int before, int grade) {
        for (int each = 0; each < byStanding.size(); each++) {
            AssociationTable rule = byStanding.get(each);
            boolean wasLow = rule.isLow(before);
            boolean isLow = rule.isLow(grade);
            if (wasLow == isLow || !rule.countsStandingOf(lane.here().traitsOf(local))) {
                continue;
            }
            if (rule.sort == Sort.LEVEL) {
                int told = tell(lane, local, rule, News.LOW_CONTACT, isLow ? 1 : -1);
                if (isLow && rule.everyDays > 0) {
                    lane.write(local, "passed-on", rule.name, "", "level", -1, rule.fullPoints(0), told);
                }
            } else if (isLow) {
                int told = tell(lane, local, rule, News.ASSOCIATION, 0);
                lane.write(local, "passed-on", rule.name, "", ASSOCIATION, -1, rule.fullPoints(0), told);
                tellFurther(lane, local, rule, "", 0);
            }
        }
    }

    /// A record has been booked on a person of whose records contacts hear.
    static void recorded(Lane lane, RecordRule record, int given, int local) {
        for (int each = 0; each < record.passedOnBy().size(); each++) {
            AssociationTable rule = record.passedOnBy().get(each);
            int told = rule.choice == null
                    ? tell(lane, local, rule, News.ASSOCIATION, given)
                    : tellOne(lane, local, rule, rule.choice);
            int points = rule.fullPoints(given);
            lane.write(local, "passed-on", rule.name, record.channel(), "record", -1, points, told);
            tellFurther(lane, local, rule, record.channel(), given);
        }
    }

    /// Somebody rates a contact.
    static void rate(Lane lane, AssociationTable rule, int local) {
        if (rule.choice != null) {
            tellOne(lane, local, rule, rule.choice);
        }
    }

    /// Tells one contact, drawn by the person and the day, if there is one and the tie isn't cut.
    ///
    /// @return how many are told: 0 or 1
    private static int tellOne(Lane lane, int local, AssociationTable rule, AssociationTable.Choice choice) {
        int person = lane.here().ordinalOf(local);
        lane.draws.block(person, 0, lane.day(), choice.counter(), lane.words);
        int count = lane.words[0] >>> Integer.SIZE < choice.threshold() ? lane.contacts.find(rule.layers, person) : 0;
        if (count == 0) {
            return 0;
        }
        int contact = lane.contacts.get(Mix.below(lane.words[0] & 0xFFFF_FFFFL, count));
        byte[] standing = lane.here().standing;
        int grade = standing == null ? 0 : standing[local] & Standings.GRADE_MASK;
        int value = choice.upToStars().isEmpty() ? 0 : choice.points(lane.words[1] >>> Integer.SIZE, grade);
        boolean says = choice.upToStars().isEmpty() || value != 0;
        if (!says || lane.isCut(rule.layers, local, contact) || !rule.concerns(lane.traitsOf(contact))) {
            return 0;
        }
        lane.tell(contact, lane.day() + 1, News.ASSOCIATION, rule.index, News.second(person, lane.day(), value));
        return 1;
    }

    /// Tells the contacts whom a rule concerns, each once. Nothing goes along a tie that is cut, but for what the
    /// scheme itself counts: who stands low must be told of twice, when it begins and when it ends.
    ///
    /// @return how many they are
    private static int tell(Lane lane, int local, AssociationTable rule, int kind, int value) {
        int person = lane.here().ordinalOf(local);
        int told = 0;
        int count = lane.contacts.find(rule.layers, person);
        for (int each = 0; each < count; each++) {
            int contact = lane.contacts.get(each);
            boolean heard = rule.sort == Sort.LEVEL || !lane.isCut(rule.layers, local, contact);
            if (heard && (rule.concernsEverybody() || rule.concerns(lane.traitsOf(contact)))) {
                lane.tell(contact, lane.day() + 1, kind, rule.index, News.second(person, lane.day(), value));
                told++;
            }
        }
        return told;
    }

    /// Tells the contacts of contacts whom a rule concerns, each once and none of the contacts: the day after these at
    /// the earliest. The scheme counts ties that it knows, so that it goes along those that are cut, too: nobody's
    /// stigma is read beyond their neighbourhood, and whose friends they were stays written.
    private static void tellFurther(Lane lane, int local, AssociationTable rule, String channel, int value) {
        if (rule.thenShare == 0) {
            return;
        }
        int person = lane.here().ordinalOf(local);
        int told = 0;
        int count = lane.contacts.findFurther(rule.layers, person);
        for (int each = 0; each < count; each++) {
            int other = lane.contacts.getFurther(each);
            if (rule.concernsEverybody() || rule.concerns(lane.traitsOf(other))) {
                long second = News.second(person, lane.day(), value);
                lane.tell(other, lane.day() + 2, News.ASSOCIATION, TO_FURTHER + rule.index, second);
                told++;
            }
        }
        lane.write(local, "passed-further", rule.name, channel, "", -1, rule.fullPointsThen(value), told);
    }

    /// A contact has fallen, or a record has been booked on one; or on a contact of one.
    void hear(Lane lane, long first, long second) {
        if (News.rule(first) >= TO_FURTHER) {
            hearFromFurther(lane, first, second);
            return;
        }
        AssociationTable rule = compiled.associations().get(News.rule(first));
        int local = lane.here().localOf(News.subject(first));
        if (lane.isCut(rule.layers, local, News.other(second))) {
            return;
        }
        int points = rule.points(News.value(second), lane.here().traitsOf(local));
        int dimension = compiled.dimensions().ofAssociation(rule.index);
        pay(lane, local, Slots.ASSOCIATED, rule.name, dimension, points, News.other(second), News.deedDay(second));
    }

    private void hearFromFurther(Lane lane, long first, long second) {
        AssociationTable rule = compiled.associations().get(News.rule(first) - TO_FURTHER);
        int local = lane.here().localOf(News.subject(first));
        int points = rule.pointsThen(News.value(second), lane.here().traitsOf(local));
        int dimension = compiled.dimensions().ofAssociation(rule.index);
        pay(
                lane,
                local,
                Slots.ASSOCIATED,
                rule.name,
                FURTHER,
                dimension,
                points,
                News.other(second),
                News.deedDay(second));
    }

    /// A contact has come below the grade of a rule, or is no longer there.
    void hearOfStanding(Lane lane, long first, long second) {
        AssociationTable rule = compiled.associations().get(News.rule(first));
        int local = lane.here().localOf(News.subject(first));
        int change = News.value(second);
        lane.here().lowContacts[rule.column][local] += (short) change;
        lane.write(local, "low-contact", rule.name, "", "", News.other(second), change, News.deedDay(second));
    }

    /// On the day of a review everybody pays for the contacts who stand low, the news of the day included.
    void review(Lane lane) {
        for (int each = 0; each < byLevel.size(); each++) {
            AssociationTable rule = byLevel.get(each);
            if (rule.everyDays > 0 && lane.day() > 0 && lane.day() % rule.everyDays == 0) {
                review(lane, rule, lane.here().lowContacts[rule.column]);
            }
        }
    }

    private void review(Lane lane, AssociationTable rule, short[] lowContacts) {
        Neighbourhood here = lane.here();
        int dimension = compiled.dimensions().ofAssociation(rule.index);
        for (int local = 0; local < here.subjects; local++) {
            int low = lowContacts[local];
            if (low != 0) {
                int points = low * rule.points(0, here.traitsOf(local));
                pay(lane, local, Slots.ASSOCIATED, rule.name, dimension, points, -1, low);
            }
        }
    }

    /// Points come to a person for what others did, if the scheme scores them.
    ///
    /// @param slot [Slots#ASSOCIATED] or [Slots#FROM_STARS]
    /// @param dimension the dimension that they go into, or [DimensionTable#NONE]
    /// @param other through whom, or -1
    /// @param value what the table `panel` tells besides
    static void pay(Lane lane, int local, int slot, String name, int dimension, int points, int other, int value) {
        String cause = slot == Slots.ASSOCIATED ? ASSOCIATION : "stars";
        pay(lane, local, slot, name, cause, dimension, points, other, value);
    }

    private static void pay(
            Lane lane,
            int local,
            int slot,
            String name,
            String cause,
            int dimension,
            int points,
            int other,
            int value) {
        if (!lane.isSubject(lane.here().traitsOf(local))) {
            return;
        }
        lane.count(slot, local, points);
        lane.scratch.addPoints(local, dimension, points);
        if (lane.clerk != null) {
            lane.clerk.tied(local, points);
        }
        if (points < 0) {
            lane.experience(Experience.ASSOCIATED, local, 1);
        }
        lane.write(local, "points", name, "", cause, other, points, value);
    }
}
