package org.glasshouse.engine;

import org.glasshouse.model.Organisations;
import org.glasshouse.model.Places;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Stars;

/// What a day adds up for the subjects of one neighbourhood before Close writes it. All zero at the
/// day's start.
///
/// Phases only add here, so their order never shows (ENGINE 1.14).
final class Scratch {
    private static final int MOST = Organisations.MOST_SUBJECTS_IN_A_NEIGHBOURHOOD;
    private static final int MOST_PERSONS = Places.MOST_PERSONS_IN_A_NEIGHBOURHOOD;

    final int[] points = new int[MOST];
    final int[][] levels = new int[3][MOST];
    final int[] touched = new int[MOST];
    int touchedCount;
    /// What is added to the levels of everybody.
    final int[] levelsOfAll = new int[3];
    private final boolean[] marked = new boolean[MOST];

    /// Lists that today's records put somebody on, a bit a list; above them those that they lead out of.
    private final byte[] lists = new byte[MOST];

    /// Who is open from tomorrow for kinds that follow others, and who no longer: number of the kind above, local
    /// person below.
    final LongList opened = new LongList();

    final LongList closed = new LongList();

    /// Records of today that put somebody on a list, where that is kept: rule above, local person below.
    final LongList listing = new LongList();

    /// Records struck today: day booked, rule, local person.
    final LongList struck = new LongList();

    /// Who is shown in public for a record of today: number of the publication above, local person below.
    final LongList shown = new LongList();

    /// A bit for each closure that a record of today brings about.
    int shut;

    /// Local persons who tore down the sign of their household today.
    final LongList tearing = new LongList();

    /// Local household of each local person; filled where a regime has household stars.
    final short[] householdOf = new short[MOST_PERSONS];
    /// What today's records under each cap give, by cap; made where there are caps.
    private int[][] capped = {};
    private final int[] offences = new int[MOST];
    /// What is added to each dimension of the points, by dimension; made where there are dimensions.
    private int[][] moved = {};
    final int[] stars = new int[MOST_PERSONS * Stars.MOST_CATEGORIES];
    final int[] touchedStars = new int[MOST_PERSONS * Stars.MOST_CATEGORIES];
    int touchedStarCount;
    private final boolean[] markedStars = new boolean[MOST_PERSONS * Stars.MOST_CATEGORIES];

    /// Has Close look at a person.
    void touch(int local) {
        if (!marked[local]) {
            marked[local] = true;
            touched[touchedCount++] = local;
        }
    }

    /// Adds points, and to the dimension that they go into.
    ///
    /// @param dimension its number, or [DimensionTable#NONE]
    void addPoints(int local, int dimension, int change) {
        points[local] += change;
        if (dimension >= 0) {
            moved[dimension][local] += change;
        }
        touch(local);
    }

    /// Makes room for dimensions.
    void divide(int dimensions) {
        moved = new int[dimensions][MOST];
    }

    /// What is added to a dimension.
    int moved(int dimension, int local) {
        return moved[dimension][local];
    }

    /// Takes from a dimension what Close clips before it.
    void clip(int dimension, int local, int beyond) {
        if (dimension >= 0) {
            moved[dimension][local] -= beyond;
        }
    }

    void addLevel(int level, int local, int change) {
        levels[level][local] += change;
        touch(local);
    }

    void addLevelToAll(int level, int change) {
        levelsOfAll[level] += change;
    }

    void open(int following, int local) {
        opened.add((long) following << Integer.SIZE | local);
    }

    void close(int following, int local) {
        closed.add((long) following << Integer.SIZE | local);
    }

    /// Makes room for caps.
    void cap(int number) {
        capped = new int[number][MOST];
    }

    void addCapped(int cap, int local, int given) {
        capped[cap][local] += given;
    }

    int capped(int cap, int local) {
        return capped[cap][local];
    }

    /// A record that raises the next penalty comes into force, or goes.
    void addOffence(int local, int change) {
        offences[local] += change;
        touch(local);
    }

    int offences(int local) {
        return offences[local];
    }

    /// A record that is struck has Close look at the person.
    void strike(int bookedDay, int rule, int local) {
        struck.add((long) bookedDay << Integer.SIZE | (long) rule << 13 | local);
        touch(local);
    }

    void addLists(int local, int enters, int leaves) {
        lists[local] |= (byte) (enters | leaves << Regime.MOST_LISTS);
        touch(local);
    }

    /// Whether a record of today puts somebody on a list.
    boolean entersList(int local, int list) {
        return (lists[local] & 1 << list) != 0;
    }

    /// Whether a record of today leads somebody out of a list.
    boolean leavesList(int local, int list) {
        return (lists[local] & 1 << (Regime.MOST_LISTS + list)) != 0;
    }

    void addStar(int local, int category, int step) {
        int at = householdOf[local] * Stars.MOST_CATEGORIES + category;
        stars[at] += step;
        if (!markedStars[at]) {
            markedStars[at] = true;
            touchedStars[touchedStarCount++] = at;
        }
    }

    /// Puts everything but the levels back to zero, at a cost of what was touched; Close has cleared those that it
    /// wrote.
    void clear() {
        for (int each = 0; each < touchedCount; each++) {
            int local = touched[each];
            marked[local] = false;
            points[local] = 0;
            lists[local] = 0;
            offences[local] = 0;
            for (int[] cap : capped) {
                cap[local] = 0;
            }
            for (int[] dimension : moved) {
                dimension[local] = 0;
            }
        }
        touchedCount = 0;
        listing.clear();
        struck.clear();
        tearing.clear();
        shown.clear();
        shut = 0;
        for (int each = 0; each < touchedStarCount; each++) {
            markedStars[touchedStars[each]] = false;
            stars[touchedStars[each]] = 0;
        }
        touchedStarCount = 0;
    }
}
