package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.model.Experience;
import org.glasshouse.outcome.Cause;
import org.glasshouse.random.Draws;
import org.glasshouse.random.Mix;
import org.glasshouse.society.Population;
import org.jspecify.annotations.Nullable;

/// What one thread holds while it lives the days of one neighbourhood after another: where and when it is, the day's
/// scratch, its tally, and the news that it sends.
///
/// The verbs here are shared by the phases: to book, to tell, to let somebody feel.
final class Lane {
    /// The tables that hold today.
    CompiledScenario compiled;
    final Population population;
    final Draws draws;
    final Scratch scratch = new Scratch();
    final Tally tally;
    final LongList outbox = new LongList();
    final List<PanelEvent> panel = new ArrayList<>();
    final long[] words = new long[2];
    final Candidates candidates = new Candidates();
    final Candidates seen = new Candidates();
    final Candidates aside = new Candidates();
    final Candidates mistaken = new Candidates();
    /// Takes the sums of looks ahead ([Neighbourhood#fetchAhead]), which nobody reads.
    int fetched;
    /// Keeps the further books, where somebody asks for them.
    Bookkeeping.@Nullable Clerk clerk;
    /// What is made public far away; null where nothing is, and in books.
    @Nullable
    Bulletins bulletins;
    /// News for the neighbourhood at hand, by day of the span.
    final LongList[] mail;

    private final Slots slots;
    private final ClassIndex cells;
    private final CompiledScenario.Feelings feelings;
    private CompiledScenario.Scale scale;
    /// Chance that somebody hears of a record that cost them something; null if nobody is told.
    private @Nullable Chances reaches;
    private boolean tellsNobody;
    private boolean isByTheRules;
    /// Grade of each number of points, from the least: by bands, or by ranks for the span.
    byte[] gradeOfPoints;
    /// The same where ranks say it, else null.
    byte @Nullable [] ranked;

    /// Finds whom somebody is tied to.
    final Contacts contacts;

    private final boolean feelsPunished;

    private @Nullable Neighbourhood here;
    private int spanStart;
    private int spanDays;
    private int day;

    Lane(CompiledScenario compiled, Population population, Draws draws) {
        this.compiled = compiled;
        this.population = population;
        this.draws = draws;
        this.slots = compiled.slots();
        this.cells = compiled.cells();
        this.feelings = compiled.feelings();
        this.scale = compiled.scale();
        this.gradeOfPoints = compiled.standings().gradeOfPoints;
        scratch.cap(compiled.caps().size());
        scratch.divide(compiled.dimensions().size());
        this.reaches = compiled.redress().reaches();
        this.contacts = new Contacts(population.ties());
        this.feelsPunished = feelings.used().stream()
                .anyMatch(level -> feelings.added(Experience.PUNISHED.ordinal(), level.ordinal()) > 0);
        int mostDays = compiled.scenario().file().exchange().days();
        this.tally = new Tally(slots.size, cells.size(), mostDays);
        this.mail = new LongList[mostDays];
        for (int each = 0; each < mostDays; each++) {
            mail[each] = new LongList();
        }
    }

    /// Enters a neighbourhood for a span of days.
    void enter(Neighbourhood neighbourhood, int firstDay, int days) {
        here = neighbourhood;
        spanStart = firstDay;
        spanDays = days;
        if (compiled.needsHouseholds()) {
            population.householdOfEach(neighbourhood.number, scratch.householdOf);
        }
    }

    /// Goes on under the tables of another epoch, which have the same layout.
    void comeUnder(CompiledScenario tables) {
        compiled = tables;
        scale = tables.scale();
        gradeOfPoints = ranked != null ? ranked : tables.standings().gradeOfPoints;
        reaches = tellsNobody ? null : tables.redress().reaches();
    }

    /// The same lane, whose records nobody hears of: those of books that only the run knows.
    Lane tellingNobody() {
        tellsNobody = true;
        reaches = null;
        return this;
    }

    /// The same lane, in which every deed gives what it is worth: no official's mood shows.
    Lane byTheRules() {
        isByTheRules = true;
        return this;
    }

    /// Moves on to a day of the span.
    void onDay(int today) {
        day = today;
        tally.onDay(today - spanStart);
    }

    Neighbourhood here() {
        if (here == null) {
            throw new IllegalStateException("the lane has not entered a neighbourhood");
        }
        return here;
    }

    int day() {
        return day;
    }

    boolean isFirstOfSpan() {
        return day == spanStart;
    }

    LongList todaysMail() {
        return mail[day - spanStart];
    }

    int cell(int traitBits) {
        return cells.of(traitBits);
    }

    /// Adds to a count of today, in the group of a local person.
    void count(int slot, int local, long change) {
        tally.add(slot, cells.of(here().traitsOf(local)), change);
    }

    /// Counts each of some local persons today, in their groups.
    void countAll(int slot, Candidates persons) {
        countAll(slot, persons, 1);
    }

    /// Adds the same change to a count of today for each of some local persons, in their groups.
    private void countAll(int slot, Candidates persons, int change) {
        short[] traits = here().traits;
        if (traits == null || cells.size() == 1) {
            tally.add(slot, 0, (long) persons.count * change);
            return;
        }
        for (int each = 0; each < persons.count; each++) {
            tally.add(slot, cells.of(traits[persons.locals[each]]), change);
        }
    }

    /// Whether the scheme scores a person with these traits.
    boolean isSubject(int traitBits) {
        return scale.concerns(traitBits);
    }

    /// Trait bits of any subject in the society.
    int traitsOf(int subject) {
        Neighbourhood place = here();
        return place.holds(subject) ? place.traitsOf(place.localOf(subject)) : traitsElsewhere(subject);
    }

    private int traitsElsewhere(int subject) {
        if (!population.hasTraits()) {
            return 0;
        }
        int neighbourhood = population.neighbourhoodOf(subject);
        return population.traits(neighbourhood)[population.localOf(neighbourhood, subject)];
    }

    /// Whether a tie of a local person in some layers is cut by the person's own stigma, so that nothing goes
    /// along it. A tie that there is in a layer that is never cut, too, isn't.
    boolean isCut(List<Integer> through, int local, int other) {
        ShunningTable shunning = compiled.shunning();
        byte[] stigma = here().stigma;
        // Only persons are kept away from.
        if (shunning == null || stigma == null || local >= stigma.length) {
            return false;
        }
        int person = here().ordinalOf(local);
        if (!shunning.cuts(draws, person, other, stigma[local] & 255, words)) {
            return false;
        }
        for (int each = 0; each < through.size(); each++) {
            int layer = through.get(each);
            if (!shunning.layers.contains(layer) && contacts.areTied(layer, person, other)) {
                return false;
            }
        }
        return true;
    }

    /// How many contacts of a local person keep away while the person has some stigma.
    int countCut(ShunningTable shunning, int local, int stigma) {
        int person = here().ordinalOf(local);
        int found = contacts.find(shunning.layers, person);
        int cut = 0;
        for (int each = 0; each < found; each++) {
            cut += shunning.cuts(draws, person, contacts.get(each), stigma, words) ? 1 : 0;
        }
        return cut;
    }

    /// Sends news to a subject: tomorrow at the earliest, and beyond the neighbourhood on the first
    /// day of the next span at the earliest.
    void tell(int subject, int dueDay, int kind, int rule, long second) {
        long first = News.first(subject, dueDay, kind, rule);
        if (here().holds(subject) && dueDay < spanStart + spanDays) {
            mail[dueDay - spanStart].add(first, second);
        } else {
            outbox.add(first, second);
        }
    }

    /// Whether an experience leaves any mark.
    boolean feels(Experience experience) {
        for (int each = 0; each < feelings.used().size(); each++) {
            if (feelings.added(experience.ordinal(), feelings.used().get(each).ordinal()) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Lets an experience leave its mark on a local person at today's close.
    void experience(Experience experience, int local, int times) {
        for (int each = 0; each < feelings.used().size(); each++) {
            int level = feelings.used().get(each).ordinal();
            int added = feelings.added(experience.ordinal(), level);
            if (added != 0) {
                scratch.addLevel(level, local, added * times);
            }
        }
    }

    /// Lets an experience leave its mark on everybody here at today's close.
    void experienceOfAll(Experience experience, int times) {
        for (int each = 0; each < feelings.used().size(); each++) {
            int level = feelings.used().get(each).ordinal();
            scratch.addLevelToAll(level, feelings.added(experience.ordinal(), level) * times);
        }
    }

    /// Moves those whom the scheme does not score into [#aside].
    void setAsideWhoIsNotScored(Candidates recorded) {
        aside.count = 0;
        if (scale.concernsAnybody() && (scale.coversEverybody() || here().traits == null)) {
            return;
        }
        int left = 0;
        for (int each = 0; each < recorded.count; each++) {
            int local = recorded.locals[each];
            long word = recorded.words[each];
            if (scale.concerns(here().traitsOf(local))) {
                recorded.locals[left] = local;
                recorded.words[left++] = word;
            } else {
                aside.locals[aside.count++] = local;
            }
        }
        recorded.count = left;
    }

    /// Books a record on each of some local persons today: a loop for each thing that this record does, so that what it
    /// does not do costs nothing.
    void bookAll(RecordRule rule, Cause cause, Candidates recorded) {
        final int[] locals = recorded.locals;
        final int count = recorded.count;
        if (rule.isWeighed() || rule.shared()) {
            for (int each = 0; each < count; each++) {
                book(rule, cause, locals[each], -1, day);
            }
            return;
        }
        final int points = rule.points();
        countAll(slots.record(rule.index(), cause), recorded);
        countAll(Slots.EARNED, recorded, points);
        if (points != 0) {
            for (int each = 0; each < count; each++) {
                scratch.addPoints(locals[each], rule.dimension(), points);
            }
        }
        if (rule.hasMoreEffects() || (points < 0 && (cause != Cause.TRUE_RECORD || feelsPunished || reaches != null))) {
            for (int each = 0; each < count; each++) {
                beyondPoints(rule, points, cause, locals[each], here().ordinalOf(locals[each]), day);
            }
        }
        if (clerk != null) {
            for (int each = 0; each < count; each++) {
                clerk.booked(rule, points, cause, locals[each]);
            }
        }
        if (here().followed != null) {
            for (int each = 0; each < count; each++) {
                write(locals[each], "record", rule.kind(), rule.channel(), cause.key(), -1, points, day);
            }
        }
        if (!rule.passedOnBy().isEmpty()) {
            for (int each = 0; each < count; each++) {
                AssociationRules.recorded(this, rule, points, locals[each]);
            }
        }
    }

    /// Books one record on a local person today, made of what another did on some day.
    void book(RecordRule rule, Cause cause, int local, int other, int deedDay) {
        int points = rule.isWeighed() ? weighed(rule, cause, local) : rule.points();
        count(slots.record(rule.index(), cause), local, 1);
        count(Slots.EARNED, local, points);
        if (points != 0) {
            scratch.addPoints(local, rule.dimension(), points);
        }
        beyondPoints(rule, points, cause, local, other < 0 ? here().ordinalOf(local) : other, deedDay);
        if (rule.shared()) {
            JointLiability.booked(this, rule, points, local);
        }
        if (clerk != null) {
            clerk.booked(rule, points, cause, local);
        }
        write(local, "record", rule.kind(), rule.channel(), cause.key(), other, points, deedDay);
        if (!rule.passedOnBy().isEmpty()) {
            AssociationRules.recorded(this, rule, points, local);
        }
    }

    /// The points of a record whose rule leaves them open: raised by those in force, spread by officials.
    private int weighed(RecordRule rule, Cause cause, int local) {
        int points = rule.points();
        byte[] offences = here().offences;
        if (rule.escalates() && offences != null) {
            int factor = compiled.escalation().get(offences[local] & 255);
            points = -(int) (((long) -points * factor + (1 << 15)) >> 16);
            scratch.addOffence(local, 1);
        }
        for (int each = 0; !isByTheRules && each < rule.spreads().size(); each++) {
            RecordRule.Spread spread = rule.spreads().get(each);
            draws.block(here().ordinalOf(local), 0, day, spread.counter(), words);
            points += Mix.below(words[0] >>> Integer.SIZE, 2 * spread.points() + 1) - spread.points();
        }
        if (rule.cap() >= 0) {
            scratch.addCapped(rule.cap(), local, points);
        }
        if (points != rule.points()) {
            count(slots.extra(rule.index(), cause), local, points - rule.points());
        }
        return points;
    }

    /// What a booked record does besides its points.
    private void beyondPoints(RecordRule rule, int points, Cause cause, int local, int doer, int deedDay) {
        Neighbourhood place = here();
        if (rule.points() < 0) {
            experience(Experience.PUNISHED, local, 1);
        }
        if (rule.harms() && cause != Cause.TRUE_RECORD && place.firstWronged(local)) {
            count(Slots.FIRST_WRONGED, local, 1);
        }
        putOnLists(rule, local);
        if (rule.starCategory() >= 0 && rule.starStep() != 0 && place.isSignUp(scratch.householdOf[local])) {
            scratch.addStar(local, rule.starCategory(), rule.starStep());
            if (place.followed != null) {
                writeStar(rule, cause.key(), local, rule.starStep());
            }
        }
        if (rule.kept() && rule.points() != 0) {
            place.expiry.add(day, local, rule.index(), points);
        }
        for (int each = 0; each < rule.gives().size(); each++) {
            int gift = rule.gives().get(each);
            count(slots.gifts + gift, local, 1);
            write(local, "given", compiled.gifts().get(gift), "", "", -1, 0, 1);
        }
        scratch.shut |= rule.shuts();
        for (int shows = rule.shows(); shows != 0; shows &= shows - 1) {
            scratch.shown.add((long) Integer.numberOfTrailingZeros(shows) << Integer.SIZE | local);
        }
        if (reaches != null && rule.harms()) {
            tellOfCost(reaches, rule, cause, local, doer, deedDay);
        }
    }

    /// A record of a rule puts on lists, or leads out of them, at today's close.
    void putOnLists(RecordRule rule, int local) {
        if ((rule.enters() | rule.leaves()) != 0) {
            scratch.addLists(local, rule.enters(), rule.leaves());
            if (here().holds != null && rule.enters() != 0) {
                scratch.listing.add((long) rule.index() << Integer.SIZE | local);
            }
        }
    }

    /// Whoever a record has cost something may hear of it.
    private void tellOfCost(Chances reached, RecordRule rule, Cause cause, int local, int doer, int deedDay) {
        Neighbourhood place = here();
        draws.block(doer, 0, deedDay, rule.fates().notice(cause), words);
        if (words[0] >>> 32 < reached.threshold(place.traitsOf(local))) {
            int number = rule.index() * Cause.BOOKED + cause.ordinal();
            int dueDay = day + compiled.redress().noticeDays();
            tell(place.ordinalOf(local), dueDay, News.NOTICE, number, News.second(doer, deedDay, day));
        }
    }

    /// The household's star that a record moved comes back, if it moved one: the sign was up then, and is now.
    void restoreStar(RecordRule rule, int local, int bookedDay) {
        if (!here().wasSignUp(scratch.householdOf[local], bookedDay)) {
            return;
        }
        scratch.addStar(local, rule.starCategory(), -rule.starStep());
        if (here().followed != null) {
            writeStar(rule, "struck", local, -rule.starStep());
        }
    }

    /// Books a record of what a local person did today, now or when it is due.
    void stand(RecordRule rule, int local) {
        if (rule.delayDays() == 0) {
            book(rule, Cause.TRUE_RECORD, local, -1, day);
        } else {
            tellOfRecord(rule, Cause.TRUE_RECORD, here().ordinalOf(local), -1, rule.delayDays());
        }
    }

    /// Sends a record on its way to be booked.
    void tellOfRecord(RecordRule rule, Cause cause, int person, int doer, int afterDays) {
        int number = rule.index() * Cause.BOOKED + cause.ordinal();
        tell(person, day + afterDays, News.RECORD, number, News.second(doer, day, 0));
    }

    /// Writes the same event into the lives of some local persons, if they are followed.
    void writeAll(Candidates persons, String event, String name, String channel, String cause) {
        if (here().followed != null) {
            for (int each = 0; each < persons.count; each++) {
                write(persons.locals[each], event, name, channel, cause, -1, 0, cause.isEmpty() ? 1 : 0);
            }
        }
    }

    /// The same of a record that is not booked.
    void writeAll(Candidates persons, String event, RecordRule rule, Cause cause, int value) {
        if (here().followed != null) {
            for (int each = 0; each < persons.count; each++) {
                write(persons.locals[each], event, rule.kind(), rule.channel(), cause.key(), -1, 0, value);
            }
        }
    }

    /// Writes into the life of everybody in a household that a record on one of them moves its stars.
    private void writeStar(RecordRule rule, String cause, int recorded, int step) {
        Neighbourhood place = here();
        int household = scratch.householdOf[recorded];
        int end = population.householdStart(place.number, household + 1);
        for (int local = population.householdStart(place.number, household); local < end; local++) {
            int other = local == recorded ? -1 : place.firstPerson + recorded;
            write(local, "star", rule.kind(), rule.channel(), cause, other, step, rule.starCategory());
        }
    }

    /// Writes into the life of everybody in a household what became of its sign, and by whom.
    void writeSign(int household, String event, int by) {
        Neighbourhood place = here();
        if (place.followed != null) {
            int end = population.householdStart(place.number, household + 1);
            for (int local = population.householdStart(place.number, household); local < end; local++) {
                int other = place.ordinalOf(local) == by ? -1 : by;
                write(local, event, "household-stars", "", "", other, 0, 1);
            }
        }
    }

    /// Writes an event into the life of a local person, if it is followed.
    void write(int local, String event, String name, String channel, String cause, int other, int change, int value) {
        Neighbourhood place = here();
        if (place.isFollowed(local)) {
            panel.add(new PanelEvent(day, place.ordinalOf(local), event, name, channel, cause, other, change, value));
        }
    }
}
