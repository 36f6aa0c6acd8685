package org.glasshouse.engine;

import org.glasshouse.engine.CompiledScenario.Publication;
import org.glasshouse.engine.CompiledScenario.Scale;
import org.glasshouse.model.Experience;
import org.glasshouse.model.Level;
import org.glasshouse.model.Stars;

/// The day's end: the only writer of points, standing and levels, the only one who clamps (ENGINE 1.14).
final class ClosePhase {
    /// Why somebody is on or off a list, where an amendment says so.
    static final String AMENDED = "amendment";

    private static final int MOST_LEVEL = 255;
    private static final int STAR_MASK = 7;
    private static final int MOST_OFFENCES = 255;

    private final CompiledScenario compiled;
    private final Standings standings;
    private final Scale scale;
    private final Slots slots;
    private final boolean hasLists;
    private final AssociationRules association;
    private final Inheritance inheritance;

    ClosePhase(CompiledScenario compiled) {
        this.compiled = compiled;
        this.association = new AssociationRules(compiled);
        this.inheritance = new Inheritance(compiled);
        this.standings = compiled.standings();
        this.scale = compiled.scale();
        this.slots = compiled.slots();
        this.hasLists = !standings.lists.isEmpty();
    }

    void run(Lane lane) {
        Neighbourhood here = lane.here();
        Scratch scratch = lane.scratch;
        if (here.points != null) {
            closePoints(lane, here, here.points);
        }
        if (scale.gradedEveryDays() > 1 && lane.day() % scale.gradedEveryDays() == 0 && lane.day() > 0) {
            regradeAll(lane);
        }
        if (here.standing != null && hasLists) {
            if (standings.recordsEnter) {
                closeRecords(lane, here.standing);
            }
            if (here.holds != null) {
                closeStruck(lane, here.standing, here.holds);
            }
            if (here.terms.size() > 0) {
                leaveLists(lane, here.standing);
            }
        }
        closeFollowing(here, scratch);
        if (here.offences != null) {
            closeOffences(here.offences, scratch);
        }
        for (int each = 0; each < scratch.shown.size(); each++) {
            long entry = scratch.shown.get(each);
            publish(lane, (int) entry, compiled.publications().get((int) (entry >>> Integer.SIZE)));
        }
        // Entries above may have touched more people, by what it does to be listed or denounced.
        for (int each = 0; each < compiled.feelings().used().size(); each++) {
            closeLevel(lane, compiled.feelings().used().get(each));
        }
        for (int each = 0; each < scratch.touchedStarCount; each++) {
            closeStars(lane, scratch.touchedStars[each]);
        }
        for (int each = 0; each < scratch.tearing.size(); each++) {
            takeSignDown(lane, (int) scratch.tearing.get(each));
        }
        Closures.close(lane, compiled.closures(), scratch.shut);
        scratch.clear();
    }

    private void closePoints(Lane lane, Neighbourhood here, short[] points) {
        final Scratch scratch = lane.scratch;
        final int least = scale.least();
        final int most = scale.most();
        final byte[] gradeOfPoints = lane.gradeOfPoints;
        final int caps = compiled.caps().size();
        final boolean isDivided = compiled.dimensions().size() > 0;
        final boolean grades = scale.gradedEveryDays() == 1;
        for (int each = 0; each < scratch.touchedCount; each++) {
            int local = scratch.touched[each];
            int change = scratch.points[local];
            if (caps > 0) {
                change -= beyondCaps(lane, local);
            }
            // What one dimension gives another may take: then dimensions move and points don't.
            int moved = isDivided ? compiled.dimensions().settle(lane, local) : change;
            if (change == 0 && moved == 0) {
                continue;
            }
            int had = points[local];
            int asked = had + change;
            int now = Math.max(least, Math.min(most, had + moved));
            if (now != asked) {
                lane.count(Slots.CLIPPED, local, asked - now);
            }
            if (here.followed != null) {
                lane.write(local, "points", "", "", "close", -1, change, now);
            }
            points[local] = (short) now;
            if (!grades) {
                continue;
            }
            // The grade follows from the points: the column of standing need not be fetched to see that it stays.
            int before = gradeOfPoints[had - least];
            int grade = gradeOfPoints[now - least];
            if (grade != before) {
                changeGrade(lane, local, before, grade);
            }
        }
    }

    /// What today's records gave beyond their caps: it is clipped.
    private int beyondCaps(Lane lane, int local) {
        int beyond = 0;
        for (int cap = 0; cap < compiled.caps().size(); cap++) {
            int given = lane.scratch.capped(cap, local);
            int most = compiled.caps().get(cap);
            int clipped = given - Math.max(-most, Math.min(most, given));
            lane.scratch.clip(compiled.dimensions().ofCap(cap), local, clipped);
            beyond += clipped;
        }
        if (beyond != 0) {
            lane.count(Slots.CLIPPED, local, beyond);
        }
        return beyond;
    }

    private static void closeOffences(byte[] offences, Scratch scratch) {
        for (int each = 0; each < scratch.touchedCount; each++) {
            int local = scratch.touched[each];
            int now = (offences[local] & 255) + scratch.offences(local);
            offences[local] = (byte) Math.max(0, Math.min(MOST_OFFENCES, now));
        }
    }

    /// Gives everybody the grade of their points: at a periodic grading, and where ranks begin elsewhere.
    void regradeAll(Lane lane) {
        Neighbourhood here = lane.here();
        short[] points = here.points;
        byte[] standing = here.standing;
        if (points == null || standing == null || !scale.active()) {
            return;
        }
        for (int local = 0; local < here.subjects; local++) {
            // Whom the scheme doesn't score has no points, which may be off the scale.
            if (scale.covers(here.traitsOf(local))) {
                int grade = standing[local] & Standings.GRADE_MASK;
                int wanted = lane.gradeOfPoints[points[local] - scale.least()];
                if (wanted != grade) {
                    changeGrade(lane, local, grade, wanted);
                }
            }
        }
    }

    /// A person comes into another grade: lists, consequences and contacts follow.
    void changeGrade(Lane lane, int local, int before, int grade) {
        Neighbourhood here = lane.here();
        lane.count(slots.gradeLeft + before, local, 1);
        lane.count(slots.gradeEntered + grade, local, 1);
        if (grade < before) {
            lane.count(Slots.GRADES_ROSE, local, 1);
        } else if (grade == standings.grades.size() - 1 && here.firstLow(local)) {
            lane.count(Slots.FIRST_LOW, local, 1);
        }
        lane.write(local, "grade", standings.grades.get(grade), "", "", -1, before - grade, grade);
        byte[] standing = here.standing;
        if (standing != null) {
            setStanding(lane, local, (standing[local] & ~Standings.GRADE_MASK) | grade);
        }
        association.regraded(lane, local, before, grade);
    }

    /// Puts a person on the lists that the grade brings, and lets the new standing have its consequences.
    private void setStanding(Lane lane, int local, int wanted) {
        Neighbourhood here = lane.here();
        byte[] standing = here.standing;
        if (standing == null) {
            return;
        }
        int before = standing[local] & 255;
        int now = wanted;
        int grade = now & Standings.GRADE_MASK;
        for (int list = 0; list < standings.entersAt.length; list++) {
            if (grade > (before & Standings.GRADE_MASK) && grade >= standings.entersAt[list]) {
                int untilDay = lane.day() + standings.termDays[list];
                if (here.holds != null) {
                    here.holds.byGrade(local, list, lane.day());
                }
                if ((now & Standings.listBit(list)) != 0) {
                    here.terms.extend(local, list, untilDay);
                } else {
                    now |= Standings.listBit(list);
                    enterList(lane, local, list, untilDay, "grade");
                }
            }
        }
        standing[local] = (byte) now;
        if (here.changed != null) {
            here.changed.add(local);
        }
        here.restrict(local, standings.restricted[now]);
        inheritance.changed(here, lane.population, local);
        int published = standings.published[now] & ~standings.published[before] & 255;
        for (int each = 0; published != 0; each++, published >>>= 1) {
            if ((published & 1) != 0) {
                publish(lane, local, compiled.publications().get(each));
            }
        }
    }

    /// Today's records put people on lists and lead others out of them; of both on one day the entry is the later word.
    private void closeRecords(Lane lane, byte[] standing) {
        ListTerms terms = lane.here().terms;
        // Entries may touch more people, by what it does to be listed or denounced; none of these was recorded.
        int recorded = lane.scratch.touchedCount;
        for (int each = 0; each < recorded; each++) {
            int local = lane.scratch.touched[each];
            for (int list = 0; list < standings.termDays.length; list++) {
                int bit = Standings.listBit(list);
                if (lane.scratch.leavesList(local, list) && (standing[local] & bit) != 0) {
                    int untilDay = lane.day() + standings.exitDays[list];
                    terms.shorten(local, list, untilDay);
                    if (lane.here().holds != null) {
                        lane.here().holds.shorten(local, list, untilDay);
                    }
                }
                if (lane.scratch.entersList(local, list)) {
                    int untilDay = lane.day() + standings.termDays[list];
                    if ((standing[local] & bit) != 0) {
                        terms.extend(local, list, untilDay);
                        lane.write(local, "stay-extended", standings.lists.get(list), "", "", -1, 0, untilDay);
                    } else {
                        enterList(lane, local, list, untilDay, "record");
                        setStanding(lane, local, (standing[local] & 255) | bit);
                    }
                }
            }
        }
    }

    /// Today's records hold whom they put on lists, and those that were struck hold nobody any more. Whom nothing else
    /// holds is off the list at once; so is whom a grade brought there since the record, once the grade is better.
    private void closeStruck(Lane lane, byte[] standing, Holds holds) {
        LongList listing = lane.scratch.listing;
        for (int each = 0; each < listing.size(); each++) {
            int local = (int) listing.get(each);
            int rule = (int) (listing.get(each) >>> Integer.SIZE);
            for (int list = 0; list < standings.termDays.length; list++) {
                if ((compiled.rules().get(rule).enters() & 1 << list) != 0) {
                    holds.add(local, list, rule, lane.day(), lane.day() + standings.termDays[list]);
                }
            }
        }
        LongList struck = lane.scratch.struck;
        for (int each = 0; each < struck.size(); each++) {
            int local = (int) struck.get(each) & 0x1FFF;
            int rule = (int) struck.get(each) >>> 13;
            int bookedDay = (int) (struck.get(each) >>> Integer.SIZE);
            for (int list = 0; list < standings.termDays.length; list++) {
                int entry = (standing[local] & Standings.listBit(list)) == 0
                        ? -1
                        : lane.here().terms.find(local, list);
                if (entry >= 0 && letsGo(lane.here(), local, list, rule, bookedDay, entry)) {
                    lane.count(Slots.LEFT_BY_REVIEW, local, 1);
                    leaveList(lane, entry, standing, "struck");
                }
            }
        }
    }

    /// Whether a struck record leaves nothing that holds a person on a list.
    private boolean letsGo(Neighbourhood here, int local, int list, int rule, int bookedDay, int entry) {
        Holds holds = here.holds;
        byte[] standing = here.standing;
        if (holds == null || standing == null) {
            return false;
        }
        if (standings.entersAt[list] != Standings.NO_GRADE) {
            int grade = standing[local] & Standings.GRADE_MASK;
            return grade < standings.entersAt[list] && holds.isByGradeSince(local, list, bookedDay);
        }
        if (!holds.release(local, list, rule, bookedDay)) {
            return false;
        }
        int longest = holds.longest(local, list);
        if (longest >= 0) {
            here.terms.end(entry, holds.untilDay(longest), holds.endsEarly(longest));
        }
        return longest < 0;
    }

    /// Whoever did what another kind follows is open for it; of both on one day the new deed is the later word.
    private static void closeFollowing(Neighbourhood here, Scratch scratch) {
        for (int each = 0; each < scratch.closed.size(); each++) {
            long entry = scratch.closed.get(each);
            Bits.put(here.open[(int) (entry >>> Integer.SIZE)], (int) entry, false);
        }
        for (int each = 0; each < scratch.opened.size(); each++) {
            long entry = scratch.opened.get(each);
            Bits.put(here.open[(int) (entry >>> Integer.SIZE)], (int) entry, true);
        }
        scratch.closed.clear();
        scratch.opened.clear();
    }

    /// Puts a person on a list, whose consequences follow.
    void putOnList(Lane lane, int local, int list) {
        byte[] standing = lane.here().standing;
        if (standing != null) {
            if (lane.here().holds != null) {
                lane.here().holds.byGrade(local, list, lane.day());
            }
            enterList(lane, local, list, lane.day() + standings.termDays[list], AMENDED);
            setStanding(lane, local, (standing[local] & 255) | Standings.listBit(list));
        }
    }

    private void enterList(Lane lane, int local, int list, int untilDay, String why) {
        Neighbourhood here = lane.here();
        here.terms.add(local, list, untilDay);
        lane.count(slots.listEntered + list, local, 1);
        if (here.firstListed(local)) {
            lane.count(Slots.FIRST_LISTED, local, 1);
        }
        lane.experience(Experience.LISTED, local, 1);
        if (standings.entryPoints[list] != 0) {
            here.dueTomorrow.add((long) list << Integer.SIZE | local);
        }
        lane.write(local, "listed", standings.lists.get(list), "", why, -1, 0, untilDay);
    }

    /// Whose term is over leaves the list, if a grade brought them there only when it is better again.
    private void leaveLists(Lane lane, byte[] standing) {
        Neighbourhood here = lane.here();
        for (int entry = here.terms.size() - 1; entry >= 0; entry--) {
            int local = here.terms.local(entry);
            int list = here.terms.list(entry);
            int grade = standing[local] & Standings.GRADE_MASK;
            if (lane.day() >= here.terms.untilDay(entry) && grade < standings.entersAt[list]) {
                boolean early = here.terms.endsEarly(entry);
                lane.count(Slots.LEFT_EARLY, local, early ? 1 : 0);
                leaveList(lane, entry, standing, early ? "record" : "term-over");
            }
        }
    }

    /// Takes the person of an entry off its list.
    void leaveList(Lane lane, int entry, byte[] standing, String why) {
        Neighbourhood here = lane.here();
        int local = here.terms.local(entry);
        int list = here.terms.list(entry);
        here.terms.remove(entry);
        if (here.holds != null) {
            here.holds.forget(local, list);
        }
        lane.count(slots.listLeft + list, local, 1);
        lane.write(local, "left-list", standings.lists.get(list), "", why, -1, 0, 0);
        setStanding(lane, local, standing[local] & 255 & ~Standings.listBit(list));
    }

    private void publish(Lane lane, int local, Publication publication) {
        boolean honours = publication.honours();
        lane.experience(honours ? Experience.HONOURED : Experience.DENOUNCED, local, 1);
        if (honours && lane.clerk != null) {
            lane.clerk.honoured(local);
        }
        Neighbourhood here = lane.here();
        // What is said of an organisation frightens no person, and makes none proud.
        int persons = local < here.persons ? 1 : 0;
        int audience = switch (publication.audience()) {
            case TIES -> witnesses(lane, local, publication);
            case NEIGHBOURHOOD -> {
                here.honouredBeforeAll += honours ? persons : 0;
                here.denouncedBeforeAll += honours ? 0 : persons;
                yield here.persons;
            }
            case DISTRICT, NATION -> {
                here.shownInBulletins[publication.index()] += persons;
                yield Bulletins.audience(publication, here.number, lane.population);
            }
        };
        lane.write(local, honours ? "honoured" : "denounced", publication.name(), "", "", -1, 0, audience);
    }

    /// The contacts to whom a publication goes see it, each once; those who keep away do not.
    ///
    /// @return how many they are
    private static int witnesses(Lane lane, int local, Publication publication) {
        int person = lane.here().ordinalOf(local);
        int count = lane.contacts.find(publication.layers(), person);
        int told = 0;
        for (int each = 0; each < count; each++) {
            int contact = lane.contacts.get(each);
            if (!lane.isCut(publication.layers(), local, contact)) {
                long second = News.second(person, lane.day(), 0);
                lane.tell(contact, lane.day() + 1, News.WITNESS, publication.index(), second);
                told++;
            }
        }
        return told;
    }

    private void closeLevel(Lane lane, Level level) {
        Neighbourhood here = lane.here();
        byte[] column = here.levels[level.ordinal()];
        int[] added = lane.scratch.levels[level.ordinal()];
        if (column == null) {
            return;
        }
        int addedToAll = lane.scratch.levelsOfAll[level.ordinal()];
        if (addedToAll != 0) {
            lane.scratch.levelsOfAll[level.ordinal()] = 0;
            for (int local = 0; local < here.persons; local++) {
                // What frightens and what soothes may come to nothing.
                if (addedToAll + added[local] != 0) {
                    raise(lane, level, column, local, addedToAll + added[local]);
                }
                added[local] = 0;
            }
        }
        for (int each = 0; each < lane.scratch.touchedCount; each++) {
            int local = lane.scratch.touched[each];
            if (added[local] != 0) {
                raise(lane, level, column, local, added[local]);
                added[local] = 0;
            }
        }
    }

    /// Moves a level; honours may lower it.
    private static void raise(Lane lane, Level level, byte[] column, int local, int change) {
        int before = column[local] & MOST_LEVEL;
        int now = Math.max(0, Math.min(MOST_LEVEL, before + change));
        column[local] = (byte) now;
        lane.here().raised[level.ordinal()] = true;
        lane.count(Slots.LEVELS + level.ordinal(), local, now - before);
        lane.write(local, level.key(), "", "", "", -1, now - before, now);
    }

    /// Who tore down the household's sign has it unrated from tomorrow.
    private static void takeSignDown(Lane lane, int doer) {
        int household = lane.scratch.householdOf[doer];
        if (lane.here().isSignUp(household)) {
            lane.here().takeSignDown(household, lane.day() + 1);
            lane.writeSign(household, "torn-down", lane.here().ordinalOf(doer));
        }
    }

    /// A household gains or loses stars; its members hear of it tomorrow.
    private void closeStars(Lane lane, int at) {
        Neighbourhood here = lane.here();
        short[] stars = here.stars;
        if (stars == null) {
            return;
        }
        int household = at / Stars.MOST_CATEGORIES;
        int category = at % Stars.MOST_CATEGORIES;
        int shift = Neighbourhood.STAR_BITS * category;
        int before = stars[household] >>> shift & STAR_MASK;
        int now = Math.max(Stars.LEAST, Math.min(Stars.MOST, before + lane.scratch.stars[at]));
        if (now == before) {
            return;
        }
        stars[household] = (short) ((stars[household] & ~(STAR_MASK << shift)) | (now << shift));
        int points = (now - before) * compiled.stars().pointsForAStar();
        int first = lane.population.householdStart(here.number, household);
        int end = lane.population.householdStart(here.number, household + 1);
        for (int local = first; local < end; local++) {
            lane.tell(
                    here.firstPerson + local,
                    lane.day() + 1,
                    News.STARS,
                    category,
                    News.second(-1, lane.day(), points));
        }
    }
}
