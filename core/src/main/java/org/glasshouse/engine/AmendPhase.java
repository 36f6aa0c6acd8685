package org.glasshouse.engine;

import java.util.Arrays;
import java.util.List;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.RegimeParts;
import org.glasshouse.model.Repeal;
import org.jspecify.annotations.Nullable;

/// The morning on which an amendment takes effect: standing is cleared, lists end or begin, everybody is graded by the
/// bands that hold from now on (ENGINE 1.13).
///
/// Runs before anything else that day and writes what [ClosePhase] writes, through it, so that a grade changed by
/// decree has the effects of any other.
final class AmendPhase {
    private final CompiledScenario before;
    private final CompiledScenario now;
    private final ClosePhase close;
    private final Standings standings;
    private final boolean clears;
    private final boolean regrades;
    private final boolean restricts;
    private final boolean inherits;
    private final boolean[] ends;
    private final boolean[] begins;

    AmendPhase(CompiledScenario before, CompiledScenario now, ClosePhase close) {
        this.before = before;
        this.now = now;
        this.close = close;
        this.standings = now.standings();
        Standings old = before.standings();
        Repeal repeal = now.epoch().repeal();
        this.clears = repeal != null && repeal.standing() == Repeal.Standing.CLEARED;
        this.regrades = now.scale().active()
                && (!before.scale().active() || !Arrays.equals(old.gradeOfPoints, standings.gradeOfPoints));
        this.restricts = !Arrays.equals(old.restricted, standings.restricted);
        this.inherits = old.inherits || standings.inherits;
        List<String> lists = standings.lists;
        this.ends = new boolean[lists.size()];
        this.begins = new boolean[lists.size()];
        boolean runOut = repeal != null && repeal.lists() == Repeal.Lists.RUN_OUT;
        for (int list = 0; list < ends.length; list++) {
            boolean wasKept = isKept(before.epoch(), lists.get(list));
            boolean isKept = isKept(now.epoch(), lists.get(list));
            ends[list] = repeal == null ? wasKept && !isKept : !runOut;
            begins[list] = !wasKept && isKept;
        }
    }

    private static boolean isKept(Epoch epoch, String list) {
        return !epoch.off().contains(RegimeParts.list(list));
    }

    void run(Lane lane) {
        Neighbourhood here = lane.here();
        short[] points = here.points;
        byte[] standing = here.standing;
        if (standing == null) {
            return;
        }
        if (clears && points != null) {
            clear(lane, points, standing);
        }
        endLists(lane, standing);
        for (int local = 0; local < here.subjects; local++) {
            if (now.scale().covers(here.traitsOf(local))) {
                change(lane, local, points, standing);
            }
        }
        if (inherits) {
            new Inheritance(now).lookAtEverybody(here, lane.population);
        }
    }

    private void change(Lane lane, int local, short @Nullable [] points, byte[] standing) {
        int grade = standing[local] & Standings.GRADE_MASK;
        if (regrades && points != null) {
            int wanted = lane.gradeOfPoints[points[local] - now.scale().least()];
            if (wanted != grade) {
                close.changeGrade(lane, local, grade, wanted);
                grade = wanted;
            }
        }
        for (int list = 0; list < begins.length; list++) {
            boolean isOn = (standing[local] & Standings.listBit(list)) != 0;
            if (begins[list] && !isOn && grade >= standings.entersAt[list]) {
                close.putOnList(lane, local, list);
            }
        }
        if (restricts) {
            lane.here().restrict(local, standings.restricted[standing[local] & 255]);
        }
    }

    /// Everybody stands where everybody started; records in force are forgotten, and so are stars.
    private void clear(Lane lane, short[] points, byte[] standing) {
        Neighbourhood here = lane.here();
        for (int local = 0; local < here.subjects; local++) {
            if (now.scale().covers(here.traitsOf(local))) {
                int start = now.scale().starts().of(here.traitsOf(local));
                int startGrade = lane.gradeOfPoints[start - now.scale().least()];
                now.dimensions().setStarts(here, local);
                int change = start - points[local];
                if (change != 0) {
                    points[local] = (short) start;
                    lane.count(Slots.CLEARED, local, 1);
                    lane.count(Slots.POINTS_CLEARED, local, change);
                    lane.write(local, "points", "", "", "cleared", -1, change, start);
                }
                int grade = standing[local] & Standings.GRADE_MASK;
                if (grade != startGrade) {
                    close.changeGrade(lane, local, grade, startGrade);
                }
            }
        }
        here.expiry.clear();
        if (here.offences != null) {
            Arrays.fill(here.offences, (byte) 0);
        }
        here.clearedOnDay = lane.day();
        here.setStars(before.stars().start());
    }

    private void endLists(Lane lane, byte[] standing) {
        ListTerms terms = lane.here().terms;
        for (int entry = terms.size() - 1; entry >= 0; entry--) {
            if (ends[terms.list(entry)]) {
                close.leaveList(lane, entry, standing, ClosePhase.AMENDED);
            }
        }
    }
}
