package org.glasshouse.engine;

import java.util.Arrays;
import org.glasshouse.model.Level;
import org.glasshouse.outcome.LifeMeasure;

/// What a regime does to each person of one neighbourhood, added up over the run; kept where a scenario
/// asks for it.
///
/// Days are counted when a standing changes, so that their cost grows with events.
final class Ledger {
    private static final int ACTUAL = 1;
    private static final int OWN = 2;
    private static final int RIGHT = 4;
    private static final int RECORDED = 8;
    /// Something graver than a nuisance is on record.
    private static final int GRAVE = 16;
    /// Something on record is of unknown gravity.
    private static final int UNGRADED = 32;
    /// Nothing that harms is on record.
    private static final short NOTHING = -1;

    private final Neighbourhood actual;
    /// The same people with their own records as they were booked, and nothing through ties.
    final Neighbourhood own;
    /// The same people with each seen deed booked right and on its doer, and nothing through ties.
    final Neighbourhood right;

    private final int[][] amounts = new int[LifeMeasure.values().length][];
    /// How each person stands since the day in [#since]: a bit for a sanction in each book, one for having
    /// a record, two for how grave what is on record is.
    private final byte[] state;
    private final boolean[] hasRecord;
    private final int[] since;
    private final int[] spellSince;
    /// Gravity of the gravest deed of known gravity on record against each person, in thousandths, or [#NOTHING].
    private final short[] gravest;
    private final boolean[] isUngraded;
    /// For each person a bit for each domain in which something is on record against them.
    private final long[] domains;
    private final int domainWords;
    /// Lengths of spells that ended, with the person above.
    private final LongList spells = new LongList();
    /// Persons whose standing changed today in any book.
    private final LongList changed = new LongList();

    Ledger(Neighbourhood actual, Neighbourhood own, Neighbourhood right, int domainCount) {
        this.actual = actual;
        this.own = own;
        this.right = right;
        this.state = new byte[actual.subjects];
        this.hasRecord = new boolean[actual.subjects];
        this.since = new int[actual.subjects];
        this.spellSince = new int[actual.subjects];
        this.gravest = new short[actual.subjects];
        this.isUngraded = new boolean[actual.subjects];
        Arrays.fill(gravest, NOTHING);
        this.domainWords = (domainCount + Long.SIZE - 1) / Long.SIZE;
        this.domains = new long[actual.subjects * domainWords];
        for (Neighbourhood book : new Neighbourhood[] {actual, own, right}) {
            book.changed = changed;
        }
    }

    Neighbourhood actual() {
        return actual;
    }

    /// Bytes that the account of a person takes at most, the columns of its two further books included.
    static double bytesPerPerson() {
        int columns = LifeMeasure.values().length * Integer.BYTES;
        int stands = 3 * Byte.BYTES + 2 * Integer.BYTES + Short.BYTES + Long.BYTES;
        int books = 2 * (Short.BYTES + Byte.BYTES);
        return columns + stands + (double) books;
    }

    void add(LifeMeasure measure, int local, int amount) {
        if (amount == 0) {
            return;
        }
        int[] column = amounts[measure.ordinal()];
        if (column == null) {
            column = new int[actual.subjects];
            amounts[measure.ordinal()] = column;
        }
        column[local] += amount;
    }

    /// What has been counted of a person so far.
    int amount(LifeMeasure measure, int local) {
        int[] column = amounts[measure.ordinal()];
        return column == null ? 0 : column[local];
    }

    /// A record has been booked on a person.
    ///
    /// @param domain number of the domain of what it says, or -1 where it does no harm
    void recorded(int local, int domain) {
        if (!hasRecord[local]) {
            hasRecord[local] = true;
            changed.add(local);
        }
        if (domain >= 0) {
            domains[local * domainWords + domain / Long.SIZE] |= 1L << domain;
        }
    }

    /// A record that harms has been booked on a person.
    ///
    /// @param gravity of the deed that it says, in thousandths, or -1 where nobody knows
    /// @param points that it took, before clamping
    void weighed(int local, int gravity, int points) {
        if (gravity < 0) {
            isUngraded[local] = true;
        } else {
            gravest[local] = (short) Math.max(gravest[local], gravity);
            add(LifeMeasure.GRAVITY_ON_RECORD, local, gravity);
            add(LifeMeasure.GRADED_POINTS, local, points);
        }
        if (weight(local) != (state[local] & (GRAVE | UNGRADED))) {
            changed.add(local);
        }
    }

    private int weight(int local) {
        return (gravest[local] >= LifeMeasure.NO_NUISANCE ? GRAVE : 0) | (isUngraded[local] ? UNGRADED : 0);
    }

    /// Whether something in a domain is on record against a person.
    boolean isOnRecord(int local, int domain) {
        return (domains[local * domainWords + domain / Long.SIZE] >>> domain & 1) != 0;
    }

    /// Before the first day, and when an amendment changes what a standing brings: everybody is looked at
    /// again.
    void lookAtEverybody() {
        for (int local = 0; local < actual.subjects; local++) {
            changed.add(local);
        }
    }

    /// The day is over: whose standing changed is under a sanction from this day on, or no longer.
    void close(int day, boolean[] sanctioned) {
        for (int each = 0; each < changed.size(); each++) {
            int local = (int) changed.get(each);
            int before = state[local];
            int now = (isSanctioned(actual, local, sanctioned) ? ACTUAL : 0)
                    | (isSanctioned(own, local, sanctioned) ? OWN : 0)
                    | (isSanctioned(right, local, sanctioned) ? RIGHT : 0)
                    | (hasRecord[local] ? RECORDED : 0)
                    | weight(local);
            if (now != before) {
                settle(local, day);
                state[local] = (byte) now;
                if ((now & ~before & ACTUAL) != 0) {
                    spellSince[local] = day;
                } else if ((before & ~now & ACTUAL) != 0) {
                    spells.add((long) local << Integer.SIZE | (day - spellSince[local]));
                }
            }
        }
        changed.clear();
    }

    private static boolean isSanctioned(Neighbourhood book, int local, boolean[] sanctioned) {
        byte[] standing = book.standing;
        return standing != null && sanctioned[standing[local] & 255];
    }

    /// Counts the days that a person stood as until now.
    private void settle(int local, int day) {
        int days = day - since[local];
        since[local] = day;
        int stood = state[local];
        if (days == 0 || (stood & (ACTUAL | RIGHT)) == 0) {
            return;
        }
        if ((stood & ACTUAL) == 0) {
            add(LifeMeasure.SPARED_DAYS, local, days);
            return;
        }
        add(LifeMeasure.SANCTION_DAYS, local, days);
        if ((stood & RIGHT) == 0) {
            add(LifeMeasure.WRONGFUL_DAYS, local, days);
        }
        if ((stood & OWN) == 0) {
            add(LifeMeasure.TIED_DAYS, local, days);
        }
        if ((stood & RECORDED) == 0) {
            add(LifeMeasure.UNRECORDED_DAYS, local, days);
        }
        if ((stood & UNGRADED) != 0) {
            add(LifeMeasure.UNGRADED_DAYS, local, days);
        } else if ((stood & GRAVE) == 0) {
            add(LifeMeasure.TRIVIAL_DAYS, local, days);
        }
    }

    /// Brings the account to its end.
    ///
    /// @param days number of days lived
    void finish(int days) {
        for (int local = 0; local < actual.persons; local++) {
            settle(local, days);
            add(LifeMeasure.PERSONS, local, 1);
        }
        int[] sanctioned = amounts[LifeMeasure.SANCTION_DAYS.ordinal()];
        for (int local = 0; local < actual.persons; local++) {
            if (gravest[local] != NOTHING && !isUngraded[local]) {
                int graver = LifeMeasure.GRAVITY_STEP * (1 + gravest[local]);
                add(LifeMeasure.DAYS_BY_GRAVITY, local, graver + (sanctioned == null ? 0 : sanctioned[local]));
            }
        }
        int[] wrong = amounts[LifeMeasure.WRONG_RECORDS.ordinal()];
        if (wrong != null) {
            keepLevel(LifeMeasure.STRAIN_OF_THE_WRONGED, Level.STRAIN, wrong);
            keepLevel(LifeMeasure.FEAR_OF_THE_WRONGED, Level.FEAR, wrong);
        }
    }

    private void keepLevel(LifeMeasure measure, Level level, int[] wrong) {
        byte[] column = actual.levels[level.ordinal()];
        for (int local = 0; column != null && local < actual.persons; local++) {
            if (wrong[local] > 0) {
                add(measure, local, 1 + (column[local] & 255));
            }
        }
    }

    /// Hands on every amount of a person that is not 0, spells one by one, with the trait bits of
    /// whose it is.
    void tell(Account account, int days) {
        for (LifeMeasure measure : LifeMeasure.values()) {
            int[] column = amounts[measure.ordinal()];
            for (int local = 0; column != null && local < actual.persons; local++) {
                if (column[local] != 0) {
                    account.take(measure, actual.traitsOf(local), column[local]);
                }
            }
        }
        for (int each = 0; each < spells.size(); each++) {
            int local = (int) (spells.get(each) >>> Integer.SIZE);
            if (local < actual.persons) {
                account.take(LifeMeasure.ENDED_SPELL, actual.traitsOf(local), (int) spells.get(each));
            }
        }
        for (int local = 0; local < actual.persons; local++) {
            if ((state[local] & ACTUAL) != 0) {
                account.take(LifeMeasure.LASTING_SPELL, actual.traitsOf(local), days - spellSince[local]);
            }
        }
    }

    /// Takes amounts.
    @FunctionalInterface
    interface Account {
        void take(LifeMeasure measure, int traitBits, int amount);
    }
}
