package org.glasshouse.model.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Society;
import org.glasshouse.model.Trait;
import org.jspecify.annotations.Nullable;

/// Faults in which conduct counts, and for how much, as a society has it: speech, what is lawful, what is grave, what
/// the poor can't help and the rich can buy.
final class ConductFaults {
    /// From how many times as often on a kind of conduct hangs on income.
    private static final double MARKEDLY = 1.5;

    private static final String POOREST = Trait.INCOME.categories().getFirst();
    private static final String RICHEST = Trait.INCOME.categories().getLast();

    private final Regime regime;
    private final Punishments punishments;
    private final Map<String, Conduct> conduct;
    private final List<Finding> found = new ArrayList<>();

    private ConductFaults(Regime regime, Punishments punishments, Society society) {
        this.regime = regime;
        this.punishments = punishments;
        this.conduct = society.conduct();
    }

    static List<Finding> of(Regime regime, Punishments punishments, Society society) {
        ConductFaults faults = new ConductFaults(regime, punishments, society);
        faults.conduct.forEach(faults::check);
        faults.graver();
        regime.lists().forEach(faults::exit);
        return faults.found;
    }

    private void add(LintRule rule, String path, String sentence) {
        found.add(new Finding(rule, path, sentence));
    }

    private void check(String kind, Conduct done) {
        List<Punishments.Way> ways = punishments.ways(kind);
        int points = regime.deeds().getOrDefault(kind, 0);
        if (points > 0) {
            checkPaid(kind, done, points);
        }
        if (ways.isEmpty()) {
            return;
        }
        Punishments.Way way = ways.getFirst();
        boolean speech = done.kind() == ConductClass.CRITICAL_SPEECH || done.kind() == ConductClass.SINCERE_SPEECH;
        if (speech) {
            add(
                    LintRule.SPEECH_SCORED,
                    way.path(),
                    "A record of " + kind + ", which is lawful to say, " + way.words() + ".");
        } else if (done.gravity() != null && done.gravity() == 0) {
            add(
                    LintRule.LAWFUL_CONDUCT_PUNISHED,
                    way.path(),
                    "A record of " + kind + ", which has gravity 0 (lawful, harms nobody), " + way.words() + ".");
        }
        if (done.kind() == ConductClass.DEFAULT && income(done, POOREST) >= MARKEDLY * income(done, RICHEST)) {
            add(
                    LintRule.POVERTY_PUNISHED,
                    way.path(),
                    "A record of " + kind + " " + way.words() + ", and people of lowest income come to it "
                            + Ratio.of(income(done, POOREST), Math.max(income(done, RICHEST), 1e-3))
                            + " times as often as those of highest.");
        }
    }

    private void checkPaid(String kind, Conduct done, int points) {
        String gives = "gives " + Punishments.counted(points, "point");
        if (done.kind() == ConductClass.PRAISE) {
            add(
                    LintRule.SPEECH_SCORED,
                    "deeds." + kind,
                    "A record of " + kind + ", praise to be heard, " + gives + ".");
        }
        checkSale(kind, done, "deeds." + kind, gives);
    }

    private void exit(String name, ListRule list) {
        for (String kind : list.leavesOn()) {
            Conduct done = conduct.get(kind);
            if (done != null) {
                checkSale(kind, done, "lists." + name, "leads off the list " + name);
            }
        }
    }

    private void checkSale(String kind, Conduct done, String path, String gives) {
        if (income(done, RICHEST) >= MARKEDLY * income(done, POOREST)) {
            add(
                    LintRule.STANDING_FOR_SALE,
                    path,
                    "A record of " + kind + " " + gives + ", and people of highest income do it "
                            + Ratio.of(income(done, RICHEST), Math.max(income(done, POOREST), 1e-3))
                            + " times as often as those of lowest.");
        }
    }

    private static double income(Conduct done, String name) {
        return done.by().getOrDefault(Trait.INCOME, Map.of()).getOrDefault(name, 1.0);
    }

    /// Names the pair of punished kinds in which the graver one takes fewer points, and by most.
    private void graver() {
        String worst = null;
        String sentence = "";
        double most = 0;
        for (Map.Entry<String, Integer> grave : regime.deeds().entrySet()) {
            for (Map.Entry<String, Integer> light : regime.deeds().entrySet()) {
                double more = gravity(grave.getKey()) - gravity(light.getKey());
                double costs = (double) grave.getValue() / light.getValue();
                boolean both = grave.getValue() < 0 && light.getValue() < 0;
                if (both && more > 1e-9 && costs < 1 && more / costs > most) {
                    most = more / costs;
                    worst = grave.getKey();
                    sentence = "A record of " + grave.getKey() + " takes "
                            + Punishments.counted(-grave.getValue(), "point") + ", one of " + light.getKey()
                            + ", which is less grave, " + -light.getValue() + ".";
                }
            }
        }
        if (worst != null) {
            add(LintRule.GRAVER_COSTS_LESS, "deeds." + worst, sentence);
        }
    }

    /// The gravity of a kind; not a number where the society doesn't say, so that no comparison holds.
    private double gravity(String kind) {
        @Nullable Conduct done = conduct.get(kind);
        Double gravity = done == null ? null : done.gravity();
        return gravity == null ? Double.NaN : gravity;
    }
}
