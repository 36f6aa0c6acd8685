package org.glasshouse.engine;

import java.util.Map;
import org.glasshouse.engine.CompiledScenario.Scale;
import org.glasshouse.model.Band;
import org.glasshouse.model.Initial;
import org.glasshouse.model.Level;
import org.glasshouse.random.Draws;
import org.glasshouse.random.Mix;
import org.glasshouse.random.Purpose;
import org.glasshouse.society.Population;
import org.jspecify.annotations.Nullable;

/// Makes the columns of a neighbourhood and sets them for the morning of day 0 (ENGINE 1.19).
final class Founding {
    private static final long GRADE = Mix.name("grade");
    private static final long POINTS = Mix.name("points");

    private final CompiledScenario compiled;
    private final Population population;
    private final Draws draws;
    private final Scale scale;
    private final Standings standings;
    private final InitialList[] initial;
    private final long[] gradeUpTo;
    private final int counter = Purpose.INITIAL.counter("standing");

    /// Grade of each number of points on day 0.
    private final byte[] gradeOfPoints;

    /// @param ranked the grades of points where ranks give them, else null
    Founding(CompiledScenario compiled, Population population, Draws draws, byte @Nullable [] ranked) {
        this.gradeOfPoints = ranked != null ? ranked : compiled.standings().gradeOfPoints;
        this.compiled = compiled;
        this.population = population;
        this.draws = draws;
        this.scale = compiled.scale();
        this.standings = compiled.standings();
        this.initial = InitialList.all(compiled);
        this.gradeUpTo = cumulative(compiled.scenario().file().initial().grades());
    }

    private long[] cumulative(Map<String, Double> shares) {
        long[] upTo = new long[standings.grades.size()];
        double sum = 0;
        for (int grade = 0; grade < upTo.length; grade++) {
            sum += shares.getOrDefault(standings.grades.get(grade), 0.0);
            upTo[grade] = Mix.threshold(Math.min(1, sum));
        }
        return upTo;
    }

    /// The columns of one neighbourhood; adds who stands where to the stocks.
    Neighbourhood found(int number, Stocks stocks) {
        Neighbourhood place = new Neighbourhood(
                number,
                population,
                scale.present(),
                scale.present() || !standings.lists.isEmpty(),
                !compiled.services().isEmpty(),
                compiled.stars().categories() > 0 ? population.households(number) : 0,
                ConductCompiler.following(compiled.scenario().society().conduct())
                        .size(),
                AssociationRules.columns(compiled),
                compiled.slots().weighsRecords());
        place.offences = compiled.epoch().regime().escalation() == null ? null : new byte[place.subjects];
        place.dimensions = compiled.dimensions().columns(place.subjects);
        for (Level level : compiled.feelings().used()) {
            place.levels[level.ordinal()] = new byte[place.subjects];
        }
        if (compiled.shunning() != null && place.standing != null) {
            place.stigma = new byte[place.persons];
        }
        place.setStars(compiled.stars().start());
        place.count(compiled.countedChannels());
        place.holds = compiled.redress().kept() && !standings.lists.isEmpty() ? new Holds() : null;
        for (int local = 0; local < place.subjects; local++) {
            int traits = place.traitsOf(local);
            int cell = compiled.cells().of(traits);
            stocks.persons[cell]++;
            if (scale.covers(traits)) {
                setStanding(place, local, cell, stocks);
            }
        }
        place.shutUntil = new int[compiled.closures().size()];
        if (Bulletins.areThere(compiled)) {
            place.shownInBulletins = new int[compiled.publications().size()];
        }
        if (standings.inherits) {
            new Inheritance(compiled).lookAtEverybody(place, population);
        }
        return place;
    }

    private void setStanding(Neighbourhood place, int local, int cell, Stocks stocks) {
        byte[] standing = place.standing;
        if (standing == null) {
            return;
        }
        Initial asked = compiled.scenario().file().initial();
        int start = scale.starts().of(place.traitsOf(local));
        long word = 0;
        if (!asked.grades().isEmpty() || !asked.lists().isEmpty()) {
            long[] words = new long[2];
            draws.block(place.ordinalOf(local), 0, Draws.GENERATION_DAY, counter, words);
            word = words[0];
            start = initialPoints(word, start);
        }
        if (place.points != null) {
            int grade = gradeOfPoints[start - scale.least()];
            place.points[local] = (short) start;
            compiled.dimensions().setStarts(place, local);
            standing[local] = (byte) grade;
            stocks.points[cell] += start;
            if (!standings.grades.isEmpty()) {
                stocks.grades[grade][cell]++;
            }
        }
        setLists(place, local, cell, word, stocks);
        place.restrict(local, standings.restricted[standing[local] & 255]);
    }

    private int initialPoints(long word, int otherwise) {
        long unit = Mix.unit32(word, GRADE);
        for (int grade = 0; grade < gradeUpTo.length; grade++) {
            if (unit < gradeUpTo[grade]) {
                Band band = compiled.epoch()
                        .regime()
                        .grades()
                        .getOrDefault(standings.grades.get(grade), new Band(null, null));
                int from = band.from() == null ? scale.least() : Math.max(scale.least(), band.from());
                int below = band.below() == null ? scale.most() + 1 : Math.min(scale.most() + 1, band.below());
                return from + Mix.below(Mix.unit32(word, POINTS), below - from);
            }
        }
        return otherwise;
    }

    /// A list holds the wanted share, with terms spread evenly over its length, and whoever starts in a grade that
    /// enters it.
    private void setLists(Neighbourhood place, int local, int cell, long word, Stocks stocks) {
        byte[] standing = place.standing;
        if (standing == null) {
            return;
        }
        int grade = standing[local] & Standings.GRADE_MASK;
        for (int list = 0; list < initial.length; list++) {
            InitialList each = initial[list];
            int traits = place.traitsOf(local);
            boolean drawn = each.concerns(traits) && Mix.unit32(word, each.drawn) < each.chances.threshold(traits);
            if (drawn || grade >= standings.entersAt[list]) {
                int untilDay = Mix.below(Mix.unit32(word, each.term), standings.termDays[list] + 1);
                place.terms.add(local, list, untilDay);
                if (place.holds != null) {
                    place.holds.add(local, list, Holds.NO_RECORD, -1, untilDay);
                }
                place.firstListed(local);
                standing[local] |= (byte) Standings.listBit(list);
                stocks.lists[list][cell]++;
                for (int opened : each.opens) {
                    Bits.put(place.open[opened], local, true);
                }
            }
        }
        if (grade == standings.grades.size() - 1) {
            place.firstLow(local);
        }
    }
}
