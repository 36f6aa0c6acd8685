package org.glasshouse.engine;

import java.util.Arrays;
import org.glasshouse.model.Stars;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.society.Population;
import org.jspecify.annotations.Nullable;

/// The columns of one neighbourhood: what its persons carry from day to day. Written by [ClosePhase] and [Decay] only.
///
/// Organisations are numbered behind the persons, businesses first. Hot state a subject: points 2
/// bytes, standing 1, traits 2, each level 1; households 2. What few people have is held sparsely.
final class Neighbourhood {
    /// Bits that a household's stars in one category take.
    static final int STAR_BITS = 3;

    private static final short SIGN_IS_DOWN = Short.MIN_VALUE;
    private static final int SHORTS_IN_A_LINE = 32;
    private static final int[] NO_COUNTS = {};
    private static final byte[] NOBODY = {};

    final int number;
    final int firstPerson;
    final int persons;
    /// How many persons and organisations there are.
    final int subjects;
    /// Where the businesses begin, behind the persons, and where the public bodies do, behind these.
    private final int firstBusiness;

    private final int firstBody;
    /// What is added to the local number of an organisation for its ordinal.
    private final int organisationOffset;
    /// Trait bits of each subject, shared with the population; null where nobody differs.
    final short @Nullable [] traits;
    /// Points of each person; null where a regime has none.
    final short @Nullable [] points;
    /// Grade in three bits, lists above; null where a regime has neither.
    final byte @Nullable [] standing;
    /// For each level in use, 0 to 255 a person.
    final byte[] @Nullable [] levels = new byte[3][];
    /// Whether anybody's level is above 0.
    final boolean[] raised = new boolean[3];
    /// How much each person is kept away from, 0 to 255; null where nobody is.
    byte @Nullable [] stigma;
    /// For each rule of association by level, how many contacts of each person are below its grade, as far as word
    /// of it has come.
    final short[][] lowContacts;
    /// Stars of each household, three bits a category; the sixteenth bit says that its sign is down.
    final short @Nullable [] stars;
    /// When signs with stars were down.
    private final Signs signs = new Signs();
    /// Whether a consequence would meet a request of the person.
    final long @Nullable [] restricted;
    /// How many they are.
    int restrictedPersons;
    /// For each kind that follows others, who has done one of these and not that kind since.
    final long[][] open;
    /// Persons of the panel who live here, or null.
    long @Nullable [] followed;
    /// How many people were denounced before everybody here since yesterday's close.
    int denouncedBeforeAll;
    /// How many people were honoured before everybody here since yesterday's close.
    int honouredBeforeAll;

    /// For each publication, how many people were denounced in bulletins since the span began; empty where there are no
    /// bulletins.
    int[] shownInBulletins = {};

    final ExpiryQueue expiry;
    /// For each dimension of points, how many of them it holds, 0 to 255 a subject; none where points are one stock.
    byte[][] dimensions = {};
    /// Records in force that raise the next penalty, up to 255 a person; null where none does.
    byte @Nullable [] offences;
    /// Who came onto a list that moves points: number of the list above, local person below.
    final LongList dueTomorrow = new LongList();
    final ListTerms terms = new ListTerms();
    /// What holds people on lists; null where records can't be struck.
    @Nullable
    Holds holds;
    /// The day on which a repeal last cleared all standing: older records are forgotten.
    int clearedOnDay;

    /// For each channel whose records are counted, how many it has made here that stood; written while people act.
    int[] made = NO_COUNTS;
    /// The same when the period of its quota began.
    int[] madeBefore = NO_COUNTS;
    /// For each of these channels, how many of its watchers are here in this span.
    byte[] watchers = NOBODY;

    /// Takes every person whose standing changes, where somebody keeps an account of it.
    @Nullable
    LongList changed;

    /// For each closure that records bring about, the day from which it no longer holds here.
    int[] shutUntil = NO_COUNTS;
    /// A bit for each that records of this span bring about further away.
    int shutFurther;

    private long @Nullable [] everLow;
    private long @Nullable [] everListed;
    private long @Nullable [] everDenied;
    private long @Nullable [] everWronged;

    Neighbourhood(
            int number,
            Population population,
            boolean hasPoints,
            boolean hasStanding,
            boolean hasRestrictions,
            int starHouseholds,
            int followingKinds,
            int levelRules,
            boolean weighsRecords) {
        this.number = number;
        this.firstPerson = population.firstPerson(number);
        this.persons = population.personsIn(number);
        this.firstBusiness = persons;
        this.firstBody = persons + population.membersOf(SubjectClass.BUSINESSES, number, number + 1);
        this.subjects = firstBody + population.membersOf(SubjectClass.PUBLIC_BODIES, number, number + 1);
        this.organisationOffset = population.firstOrganisation(number) - persons;
        this.traits = population.hasTraits() ? population.traits(number) : null;
        this.points = hasPoints ? new short[subjects] : null;
        this.standing = hasStanding ? new byte[subjects] : null;
        this.restricted = hasRestrictions ? Bits.forSubjects(subjects) : null;
        this.stars = starHouseholds > 0 ? new short[starHouseholds] : null;
        this.expiry = new ExpiryQueue(weighsRecords);
        this.lowContacts = new short[levelRules][subjects];
        this.open = new long[followingKinds][];
        for (int kind = 0; kind < followingKinds; kind++) {
            open[kind] = Bits.forSubjects(subjects);
        }
    }

    /// Counts the records of some channels from now on.
    void count(int channels) {
        if (channels > 0) {
            made = new int[channels];
            madeBefore = new int[channels];
            watchers = new byte[channels];
        }
    }

    /// Whether the sign of a household is by its door; a household whose sign is down is not rated.
    boolean isSignUp(int household) {
        return stars != null && stars[household] >= 0;
    }

    /// Whether the sign of a household was up on an earlier day, and is.
    boolean wasSignUp(int household, int day) {
        return isSignUp(household) && signs.wasUp(household, day);
    }

    /// Takes down the sign of a household from a day on, where there are stars. Its stars stay as they were.
    void takeSignDown(int household, int fromDay) {
        if (stars != null) {
            stars[household] |= SIGN_IS_DOWN;
            signs.down(household, fromDay);
        }
    }

    /// Puts up again the sign of a household that is down.
    void putSignUp(int household, int fromDay) {
        if (stars != null) {
            stars[household] &= ~SIGN_IS_DOWN;
            signs.up(household, fromDay);
        }
    }

    /// Gives every household this many stars in each category, where there are stars.
    void setStars(int number) {
        if (stars != null) {
            int all = 0;
            for (int category = 0; category < Stars.MOST_CATEGORIES; category++) {
                all |= number << (STAR_BITS * category);
            }
            Arrays.fill(stars, (short) all);
            signs.clear();
        }
    }

    /// The local number of the first subject of a class.
    int start(SubjectClass of) {
        return switch (of) {
            case PERSONS -> 0;
            case BUSINESSES -> firstBusiness;
            case PUBLIC_BODIES -> firstBody;
        };
    }

    /// The local number behind the last subject of a class.
    int end(SubjectClass of) {
        return switch (of) {
            case PERSONS -> firstBusiness;
            case BUSINESSES -> firstBody;
            case PUBLIC_BODIES -> subjects;
        };
    }

    /// The ordinal of a local subject in the society.
    int ordinalOf(int local) {
        return local + (local < persons ? firstPerson : organisationOffset);
    }

    /// The local number of a subject that lives here.
    int localOf(int subject) {
        int local = subject - firstPerson;
        return local < persons ? local : subject - organisationOffset;
    }

    /// Whether a subject lives here.
    boolean holds(int subject) {
        int local = localOf(subject);
        return local >= 0 && local < subjects && ordinalOf(local) == subject;
    }

    int traitsOf(int local) {
        return traits == null ? 0 : traits[local];
    }

    /// Notes whether a consequence would meet a request of a person.
    void restrict(int local, boolean restrictedNow) {
        if (restricted != null && Bits.get(restricted, local) != restrictedNow) {
            Bits.put(restricted, local, restrictedNow);
            restrictedPersons += restrictedNow ? 1 : -1;
        }
    }

    /// Looks at each line of memory that a day here needs, so that it is near when the day begins.
    ///
    /// Called while the neighbourhood before is lived: the machine fetches while it works on the other's luck.
    ///
    /// @return a sum that means nothing; somebody must take it, or the look would be optimised away
    int fetchAhead() {
        int sum = restrictedPersons + terms.size();
        for (int local = 0; local < persons; local += SHORTS_IN_A_LINE) {
            sum += points != null ? points[local] : 0;
            sum += traits != null ? traits[local] : 0;
        }
        return sum;
    }

    boolean isFollowed(int local) {
        return followed != null && Bits.get(followed, local);
    }

    /// Whether this is the first time that the person comes into the lowest grade.
    boolean firstLow(int local) {
        everLow = orNew(everLow);
        return Bits.addFirst(everLow, local);
    }

    /// Whether this is the first time that the person comes onto a list.
    boolean firstListed(int local) {
        everListed = orNew(everListed);
        return Bits.addFirst(everListed, local);
    }

    /// Whether this is the first time that the person is denied something.
    boolean firstDenied(int local) {
        everDenied = orNew(everDenied);
        return Bits.addFirst(everDenied, local);
    }

    /// Whether this is the first wrong record that costs the person points or puts them on a list.
    boolean firstWronged(int local) {
        everWronged = orNew(everWronged);
        return Bits.addFirst(everWronged, local);
    }

    private long[] orNew(long @Nullable [] bits) {
        return bits != null ? bits : Bits.forSubjects(subjects);
    }
}
