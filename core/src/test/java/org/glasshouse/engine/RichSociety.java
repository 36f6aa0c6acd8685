package org.glasshouse.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.model.Approval;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Experience;
import org.glasshouse.model.Level;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Response;
import org.glasshouse.model.Responses;
import org.glasshouse.model.Shunning;
import org.glasshouse.model.Trait;

/// What people of the rich world do, ask for, feel and approve of.
final class RichSociety {
    private final Set<Mechanism> without;
    private final Worlds world;

    RichSociety(Set<Mechanism> without, Worlds world) {
        this.without = without;
        this.world = world;
    }

    /// Gives the world its conduct, services, responses and attitudes.
    void furnish() {
        Map<Response, Double> offence = new EnumMap<>(Response.class);
        put(Mechanism.DETERRENCE, () -> offence.put(Response.DETERRENCE, -0.4));
        put(Mechanism.STRAIN, () -> offence.put(Response.STRAIN, 1.5));
        put(Mechanism.ISOLATION, () -> offence.put(Response.ISOLATION, 0.5));
        Map<Response, Double> paidGood = new EnumMap<>(Response.class);
        put(Mechanism.INCENTIVE, () -> paidGood.put(Response.INCENTIVE, 0.5));
        Map<Response, Double> unpaidGood = new EnumMap<>(Response.class);
        put(Mechanism.CROWDING_OUT, () -> unpaidGood.put(Response.CROWDING_OUT, -0.3));
        Map<Response, Double> speech = new EnumMap<>(Response.class);
        put(Mechanism.FEAR, () -> speech.put(Response.FEAR, -0.9));
        Map<Trait, Map<String, Double>> notChildren = Map.of(Trait.AGE, Map.of("child", 0.0));
        // Ceilings are written: a response that is taken out of the file leaves them as they were.
        world.conduct(
                "littering", new Conduct(ConductClass.OFFENCE, "life", 12, 0.13, Map.of(), List.of(), offence, 0.13));
        world.conduct(
                "late-payment",
                new Conduct(ConductClass.DEFAULT, "credit", 6, 0.1, notChildren, List.of(), offence, 0.2));
        world.conduct(
                "settling",
                new Conduct(
                        ConductClass.GOOD_DEED,
                        "credit",
                        30,
                        0.1,
                        notChildren,
                        List.of("late-payment"),
                        Map.of(),
                        null));
        world.conduct(
                "helping",
                new Conduct(ConductClass.GOOD_DEED, "life", 20, 0.1, notChildren, List.of(), paidGood, null));
        world.conduct(
                "volunteering",
                new Conduct(ConductClass.GOOD_DEED, "life", 8, 0.05, notChildren, List.of(), unpaidGood, null));
        world.conduct(
                "criticism",
                new Conduct(ConductClass.CRITICAL_SPEECH, "speech", 10, 0.05, notChildren, List.of(), speech, null));
        talk(notChildren, paidGood, speech);
        world.service("train", 40).service("loan", 20).service("taxi", 30).service("school", 60);
        Map<Experience, Map<Level, Integer>> adds = new EnumMap<>(Experience.class);
        for (Experience experience : Experience.values()) {
            int sign = experience.mayRelieve() ? -1 : 1;
            Map<Level, Integer> levels = new EnumMap<>(Level.class);
            put(Mechanism.STRAIN, () -> levels.put(Level.STRAIN, 9 * sign));
            put(Mechanism.FEAR, () -> levels.put(Level.FEAR, 12 * sign));
            put(Mechanism.ISOLATION, () -> levels.put(Level.ISOLATION, 5 * sign));
            adds.put(experience, levels);
        }
        put(
                Mechanism.SHUNNING,
                () -> world.shunning(new Shunning(List.of("neighbours", "friends", "online"), 0.6, 30)));
        world.responses(new Responses(Map.of(Level.STRAIN, 30, Level.FEAR, 60), adds));
        put(Mechanism.APPROVAL, this::approval);
    }

    /// What people say of themselves and others.
    private void talk(
            Map<Trait, Map<String, Double>> notChildren, Map<Response, Double> paid, Map<Response, Double> speech) {
        world.conduct(
                "denouncing",
                new Conduct(ConductClass.FALSE_DENUNCIATION, "life", 3, 0.02, notChildren, List.of(), Map.of(), null));
        world.conduct(
                "boasting", new Conduct(ConductClass.FALSE_CLAIM, "life", 3, 0.04, notChildren, List.of(), paid, null));
        world.conduct(
                "tearing-down",
                new Conduct(ConductClass.CRITICAL_SPEECH, "life", 1, 0.02, notChildren, List.of(), speech, null));
        world.conduct(
                "meeting",
                new Conduct(ConductClass.SINCERE_SPEECH, "life", 20, 0.1, notChildren, List.of(), Map.of(), null));
    }

    private void approval() {
        boolean proud = !without.contains(Mechanism.PRIDE);
        world.asking(new Approval(
                0.6,
                Map.of(Trait.AGE, Map.of("older", 1.2)),
                proud ? 0.3 : 0,
                proud ? 0.2 : 0,
                without.contains(Mechanism.OWN_SANCTION) ? 0 : -0.3,
                without.contains(Mechanism.CONTROLLED_INFORMATION) ? 1 : 0.4,
                List.of("neighbours", "friends"),
                -0.3,
                -0.1,
                without.contains(Mechanism.SCORING_OTHERS)
                        ? null
                        : new Approval.OfOthers(0.7, Map.of(Trait.GROUP, Map.of("minority", 0.5)), -0.2, -0.1)));
    }

    private void put(Mechanism mechanism, Runnable part) {
        if (!without.contains(mechanism)) {
            part.run();
        }
    }
}
