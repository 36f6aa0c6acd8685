package org.glasshouse.engine;

import org.glasshouse.engine.CompiledScenario.BonusTable;

/// What standing and time alone do to points: bonuses for whoever is in a grade, and the fading of what somebody has
/// more or less than at the start. Reads yesterday's close; writes scratch.
final class StandingPoints {
    private final CompiledScenario compiled;
    private final CompiledScenario.Scale scale;

    StandingPoints(CompiledScenario compiled) {
        this.compiled = compiled;
        this.scale = compiled.scale();
    }

    void run(Lane lane) {
        Neighbourhood here = lane.here();
        short[] points = here.points;
        byte[] standing = here.standing;
        if (points == null || standing == null || lane.day() == 0) {
            return;
        }
        for (int each = 0; each < compiled.bonuses().size(); each++) {
            BonusTable bonus = compiled.bonuses().get(each);
            if (lane.day() % bonus.everyDays() == 0) {
                pay(lane, bonus, standing);
            }
        }
        if (scale.fades() != 0 && lane.day() % Decay.DAYS == 0) {
            if (compiled.dimensions().size() > 0) {
                fadeDimensions(lane);
            } else {
                fade(lane, points);
            }
        }
    }

    /// Who came onto a list yesterday pays for it.
    void payListed(Lane lane) {
        Neighbourhood here = lane.here();
        for (int each = 0; each < here.dueTomorrow.size(); each++) {
            long due = here.dueTomorrow.get(each);
            int local = (int) due;
            int list = (int) (due >>> Integer.SIZE);
            int points = compiled.standings().entryPoints[list];
            if (points != 0 && scale.active()) {
                lane.scratch.addPoints(local, compiled.dimensions().ofList(list), points);
                lane.count(Slots.LIST_ENTRIES, local, 1);
                lane.count(Slots.POINTS_OF_LISTS, local, points);
                lane.write(local, "points", compiled.standings().lists.get(list), "", "list", -1, points, 0);
            }
        }
        here.dueTomorrow.clear();
    }

    private void pay(Lane lane, BonusTable bonus, byte[] standing) {
        Neighbourhood here = lane.here();
        for (int local = 0; local < here.subjects; local++) {
            boolean isInGrade = (standing[local] & Standings.GRADE_MASK) == bonus.grade();
            if (isInGrade && scale.covers(here.traitsOf(local))) {
                lane.scratch.addPoints(local, bonus.dimension(), bonus.points());
                lane.count(Slots.BONUSES, local, 1);
                lane.count(Slots.POINTS_OF_BONUSES, local, bonus.points());
                lane.write(local, "points", bonus.name(), "", "bonus", -1, bonus.points(), 0);
            }
        }
    }

    /// A week leaves a part of the distance from the start, rounded as levels are (ENGINE 1.9).
    private void fade(Lane lane, short[] points) {
        Neighbourhood here = lane.here();
        int week = lane.day() / Decay.DAYS;
        for (int local = 0; local < here.subjects; local++) {
            int traits = here.traitsOf(local);
            int distance = points[local] - scale.starts().of(traits);
            if (distance == 0 || !scale.covers(traits)) {
                continue;
            }
            int change = faded(distance, week + here.firstPerson + local);
            if (change != 0) {
                lane.scratch.addPoints(local, DimensionTable.NONE, change);
                lane.count(Slots.FADED, local, 1);
                lane.count(Slots.POINTS_FADED, local, change);
                lane.write(local, "points", "", "", "faded", -1, change, 0);
            }
        }
    }

    /// Each dimension fades towards its own start.
    private void fadeDimensions(Lane lane) {
        Neighbourhood here = lane.here();
        DimensionTable dimensions = compiled.dimensions();
        int week = lane.day() / Decay.DAYS;
        for (int local = 0; local < here.subjects; local++) {
            int traits = here.traitsOf(local);
            int sum = 0;
            boolean any = false;
            for (int each = 0; each < dimensions.size() && scale.covers(traits); each++) {
                int distance = (here.dimensions[each][local] & 255) - dimensions.start(each, traits);
                int change = faded(distance, week + here.firstPerson + local + each);
                if (change != 0) {
                    lane.scratch.addPoints(local, each, change);
                    sum += change;
                    any = true;
                }
            }
            if (any) {
                lane.count(Slots.FADED, local, 1);
                lane.count(Slots.POINTS_FADED, local, sum);
                lane.write(local, "points", "", "", "faded", -1, sum, 0);
            }
        }
    }

    /// What a week does to a distance from the start.
    private int faded(int distance, int step) {
        int far = Math.abs(distance);
        int left = (int) (((long) far * scale.fades() + Decay.dither(step)) >>> 16);
        return Integer.signum(distance) * (left - far);
    }
}
