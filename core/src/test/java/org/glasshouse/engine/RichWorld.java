package org.glasshouse.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.model.Association;
import org.glasshouse.model.Bonus;
import org.glasshouse.model.Cap;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Closure;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Dimension;
import org.glasshouse.model.Escalation;
import org.glasshouse.model.HouseholdLiability;
import org.glasshouse.model.Limits;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Official;
import org.glasshouse.model.Organisations;
import org.glasshouse.model.Points;
import org.glasshouse.model.Quota;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Service;
import org.glasshouse.model.Stars;
import org.glasshouse.model.Subject;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.Trait;
import org.glasshouse.model.Watchers;

/// Puts the rich world together.
final class RichWorld {
    private final Set<Mechanism> without;
    private final Worlds world = new Worlds();

    /// @param without mechanisms whose parts are left out of the files
    RichWorld(Set<Mechanism> without) {
        this.without = without;
    }

    /// A world in which every mechanism is at work: several neighbourhoods and districts, all shapes
    /// of ties, all parts
    /// of a regime.
    Worlds world() {
        world.persons(5000)
                .days(60)
                .places(2, 1300)
                .households(Map.of(1, 0.3, 2, 0.3, 3, 0.4))
                .traits(Map.of(
                        Trait.AGE, Map.of("child", 0.2, "adult", 0.6, "older", 0.2),
                        Trait.GROUP, Map.of("majority", 0.8, "minority", 0.2),
                        Trait.CONNECTED, Map.of("unconnected", 0.9, "connected", 0.1),
                        Trait.SOCIABILITY, Map.of("quiet", 0.25, "ordinary", 0.25, "lively", 0.25, "central", 0.25)))
                .groups(Trait.GROUP, Trait.AGE)
                .tie("household", new TieLayer.Clique())
                .tie("neighbours", new TieLayer.Lattice(2, 0.5))
                .tie("friends", new TieLayer.Rings(6, 2, Radius.DISTRICT, 0.8, true))
                .tie("online", new TieLayer.Rings(8, 4, Radius.NATION, null, true))
                .tie("owners", new TieLayer.Ownership());
        new RichSociety(without, world).furnish();
        organisations();
        regime();
        return world;
    }

    /// Firms and offices, what they do and what comes of it.
    private void organisations() {
        world.organisations(new Organisations(
                new Organisations.Businesses(
                        0.1,
                        Map.of(
                                Trait.SECTOR, Map.of("trade", 0.5, "catering", 0.5),
                                Trait.SIZE, Map.of("micro", 0.6, "small", 0.3, "large", 0.1))),
                new Organisations.PublicBodies(6)));
        world.conduct(
                "short-weight",
                new Conduct(
                                ConductClass.OFFENCE,
                                "trade",
                                20,
                                0.12,
                                Map.of(Trait.SIZE, Map.of("large", 0.5), Trait.GROUP, Map.of("minority", 1.5)),
                                List.of(),
                                Map.of(),
                                null)
                        .of(SubjectClass.BUSINESSES));
        world.conduct(
                "unpaid-bill",
                new Conduct(ConductClass.DEFAULT, "government", 60, 0.2, Map.of(), List.of(), Map.of(), null)
                        .of(SubjectClass.PUBLIC_BODIES));
        world.service("tender", new Service("trade", 300, Map.of(), SubjectClass.BUSINESSES));
        Channel.Misattribution wrong = without.contains(Mechanism.MISATTRIBUTION)
                ? null
                : new Channel.Misattribution(0.1, Radius.DISTRICT, Map.of());
        world.channel(
                "inspection",
                new Channel(List.of("short-weight", "unpaid-bill"), 0.8, Map.of(), 0, wrong, null, null, null));
        world.deed("short-weight", -8).deed("unpaid-bill", -5);
        put(
                Mechanism.DENIAL,
                () -> world.consequence(
                        "no-tender", new Consequence.Deny(new Consequence.When("low", null), "tender", null, 0, 0, 1)));
    }

    /// Owners pay for their businesses and these for their owners.
    private void ownership() {
        put(
                Mechanism.ASSOCIATION_BY_EVENT,
                () -> world.association(
                        "business",
                        new Association.WhenRecorded(List.of("short-weight"), List.of("owners"), null, 0.5, Map.of())));
        put(
                Mechanism.ASSOCIATION_BY_FALL,
                () -> world.association(
                        "owner",
                        new Association.WhenBelow("ordinary", List.of("owners"), -7, Map.of(), SubjectClass.PERSONS)));
    }

    /// What a firm does costs its owner and, further on, the owner's friends; without owners nobody knows a firm.
    private void circle() {
        boolean isFar = !without.contains(Mechanism.CONTACTS_OF_CONTACTS);
        world.association(
                "circle",
                new Association.WhenRecorded(
                        List.of("short-weight"),
                        without.contains(Mechanism.OWNERSHIP) ? List.of("friends") : List.of("owners", "friends"),
                        -2,
                        null,
                        Map.of(),
                        isFar ? 2 : 1,
                        isFar ? 0.5 : 1));
    }

    private void regime() {
        scale();
        Channel.Misattribution wrong = without.contains(Mechanism.MISATTRIBUTION)
                ? null
                : new Channel.Misattribution(0.1, Radius.NATION, Map.of("minority", 5.0));
        Channel.Malice malice = without.contains(Mechanism.MALICE)
                ? null
                : new Channel.Malice("denouncing", Radius.NEIGHBOURHOOD, "littering");
        world.channel(
                "camera",
                new Channel(
                        List.of("littering"),
                        0.4,
                        Map.of(Trait.GROUP, Map.of("minority", 1.5)),
                        0,
                        wrong,
                        null,
                        null,
                        malice));
        otherChannels();
        world.deed("littering", -7).deed("late-payment", -9).deed("helping", 4);
        world.grade("model", "80..").grade("ordinary", "45..80").grade("low", "..45");
        put(
                Mechanism.HOUSEHOLD_STARS,
                () -> world.stars(new Stars(3, 2, Map.of("order", List.of("littering"), "help", List.of("helping")))
                        .with(
                                without.contains(Mechanism.TORN_DOWN_SIGNS)
                                        ? null
                                        : new Stars.TornDown("tearing-down", 14))));
        put(Mechanism.ASSOCIATION, this::association);
        put(
                Mechanism.DISCRETION,
                () -> world.official(
                        "chief",
                        new Official(
                                List.of("camera", "clerk"),
                                List.of("littering"),
                                0.2,
                                Map.of(Trait.CONNECTED, Map.of("connected", 4.0)),
                                0.7,
                                without.contains(Mechanism.CLERKS_SPREAD) ? 0 : 2,
                                new Official.Invention(
                                        2,
                                        "camera",
                                        "littering",
                                        Map.of(Trait.CONNECTED, Map.of("connected", 0.0)),
                                        null))));
        consequences();
    }

    private void otherChannels() {
        Channel.Mistake mistake =
                without.contains(Mechanism.MISTAKEN_KIND) ? null : new Channel.Mistake("helping", "littering", 0.2);
        Channel.MixUp mixUp = without.contains(Mechanism.MIX_UP) ? null : new Channel.MixUp(0.5, "late-payment", null);
        world.channel(
                "bank",
                new Channel(List.of("late-payment", "settling"), 0.9, Map.of(), 3, null, null, mixUp, null)
                        .covering(0.8));
        world.channel(
                "clerk",
                new Channel(List.of("helping", "littering"), 0.3, Map.of(), 0, null, mistake, null, null)
                        .with(
                                without.contains(Mechanism.WATCHERS)
                                        ? null
                                        : new Watchers(0.6, 14, 0.5, Watchers.Memory.LAST_BEAT))
                        .with(without.contains(Mechanism.QUOTA) ? null : new Quota(340, 10, "littering"))
                        .with(
                                without.contains(Mechanism.FALSE_CLAIMS)
                                        ? null
                                        : new Channel.FalseClaims("boasting", "helping")));
    }

    private void scale() {
        put(Mechanism.HUMAN_REVIEW, () -> world.humanReview(0.2, 0.02));
        // With dimensions eight points are left of eleven for littering: 12 points x 0.13 / 0.2 = 7.8; without them
        // six of seven: 9 points x 0.13 / 0.2 = 5.85.
        put(Mechanism.LIMITS, () -> world.limits(new Limits(List.of(), List.of(), true, false)));
        boolean unequal = !without.contains(Mechanism.UNEQUAL_START);
        world.points(new Points(
                Subject.ADULTS_AND_ORGANISATIONS,
                60,
                unequal ? Map.of(Trait.CONNECTED, Map.of("connected", 15)) : Map.of(),
                0,
                100,
                without.contains(Mechanism.PERIODIC_GRADING) ? 1 : 2,
                without.contains(Mechanism.FADING_POINTS) ? null : 100,
                without.contains(Mechanism.DIMENSIONS) ? Map.of() : dimensions()));
        put(Mechanism.BONUS, () -> world.bonus("thanks", new Bonus("model", 9, 2)));
        put(Mechanism.HOUSEHOLD_LIABILITY, () -> world.liability(new HouseholdLiability(List.of("littering"))));
        put(Mechanism.ESCALATION, () -> world.escalation(new Escalation(List.of("littering"), 0.4, 2)));
        put(Mechanism.CLOSURE, () -> {
            world.closure("board", new Closure(List.of("criticism"), 0.4));
            world.closure(
                    "shutdown", new Closure(List.of("helping"), 0.5, List.of("late-payment"), 9, Radius.DISTRICT));
        });
        put(Mechanism.CAPS, () -> world.cap("good", new Cap(List.of("helping"), 3)));
        put(Mechanism.PILOT, () -> world.pilot(0.5));
    }

    /// A step of order is worth one and a half points, one of credit a point.
    private static Map<String, Dimension> dimensions() {
        return Map.of(
                "order",
                new Dimension(
                        0.6,
                        List.of("littering", "helping", "short-weight"),
                        List.of(
                                "association.fall",
                                "association.stars",
                                "association.owner",
                                "association.company",
                                "bonuses.thanks",
                                "household-stars"),
                        24,
                        0,
                        40),
                "credit",
                new Dimension(
                        0.4,
                        List.of("late-payment", "unpaid-bill"),
                        List.of(
                                "association.signers",
                                "association.debts",
                                "association.business",
                                "lists.debtors",
                                "points.start-by"),
                        24,
                        0,
                        40));
    }

    private void association() {
        put(
                Mechanism.CO_SIGNATURE,
                () -> world.association(
                        "signers",
                        new Association.CoSigned(List.of("late-payment"), List.of("friends"), 0.6, -4, Map.of())));
        put(
                Mechanism.PEER_RATING,
                () -> world.association(
                        "stars",
                        new Association.RatedWhen(
                                List.of("meeting"),
                                List.of("friends", "online"),
                                Map.of(1, 0.2, 3, 0.3, 5, 0.5),
                                1,
                                Map.of("model", 2.0),
                                Map.of())));
        put(Mechanism.OWNERSHIP, this::ownership);
        put(Mechanism.ASSOCIATION_BY_EVENT, this::circle);
        put(
                Mechanism.ASSOCIATION_BY_FALL,
                () -> world.association(
                        "fall",
                        new Association.WhenBelow(
                                "ordinary", List.of("household", "friends", "online"), -3, Map.of())));
        put(
                Mechanism.ASSOCIATION_BY_EVENT,
                () -> world.association(
                        "debts",
                        new Association.WhenRecorded(
                                List.of("late-payment"),
                                List.of("household", "online"),
                                null,
                                0.2,
                                Map.of(Trait.AGE, Map.of("older", 0.5)))));
        put(
                Mechanism.ASSOCIATION_BY_LEVEL,
                () -> world.association(
                        "company",
                        new Association.WhileBelow("ordinary", List.of("neighbours", "friends"), 25, -1, Map.of())));
    }

    private void consequences() {
        put(Mechanism.LISTS, () -> {
            world.list("blacklist", Worlds.byGrade("low", 20));
            world.list(
                    "debtors",
                    new ListRule(
                            null,
                            List.of("late-payment"),
                            Subject.ADULTS,
                            15,
                            List.of("settling"),
                            2,
                            without.contains(Mechanism.LIST_POINTS) ? 0 : -3));
            put(
                    Mechanism.DENIAL,
                    () -> world.consequence(
                            "no-taxi",
                            new Consequence.Deny(new Consequence.When(null, "debtors"), "taxi", null, 0, 0, 0.5)));
            put(
                    Mechanism.DENIAL,
                    () -> world.consequence(
                            "no-loan",
                            new Consequence.Deny(new Consequence.When(null, "blacklist"), "loan", null, 0, 0, 1)));
            put(
                    Mechanism.PRICE,
                    () -> world.consequence(
                            "dear-train", new Consequence.Price(new Consequence.When(null, "debtors"), "train", 0.1)));
            put(
                    Mechanism.DELAY,
                    () -> world.consequence(
                            "late-loan", new Consequence.Delay(new Consequence.When(null, "debtors"), "loan", 2)));
        });
        put(
                Mechanism.DENIAL,
                () -> world.consequence(
                        "no-train", new Consequence.Deny(new Consequence.When("low", null), "train", "bus", 4, 0, 1)));
        favoursAndPublication();
    }

    private void favoursAndPublication() {
        put(Mechanism.FAVOUR, () -> {
            world.consequence("easy-loan", new Consequence.Grant(new Consequence.When("model", null), "loan"));
            world.consequence("soap", new Consequence.Give(List.of("helping"), "soap"));
        });
        put(Mechanism.INHERITANCE, () -> {
            put(
                    Mechanism.FAVOUR,
                    () -> world.consequence("good-school", new Consequence.Grant(ofParents("model"), "school")));
            put(
                    Mechanism.DENIAL,
                    () -> world.consequence(
                            "no-school", new Consequence.Deny(ofParents("low"), "school", null, 0, 0, 1)));
        });
        put(Mechanism.PUBLICATION, () -> {
            world.consequence(
                    "loudspeaker",
                    new Consequence.Publish(
                            new Consequence.When("low", null), Consequence.Audience.NEIGHBOURHOOD, List.of()));
            world.consequence(
                    "gossip",
                    new Consequence.Publish(
                            new Consequence.When("model", null), Consequence.Audience.TIES, List.of("friends")));
            world.consequence(
                    "board",
                    new Consequence.Publish(
                            null, List.of("littering"), Consequence.Audience.TIES, List.of("household"), 1));
            put(Mechanism.HONOUR, this::honours);
            put(Mechanism.BULLETINS, this::bulletins);
        });
        redress();
    }

    private void bulletins() {
        world.consequence(
                "screens",
                new Consequence.Publish(
                        new Consequence.When("low", null), List.of(), Consequence.Audience.DISTRICT, List.of(), 0.05));
        world.consequence(
                "news",
                new Consequence.Publish(
                        new Consequence.When("low", null), List.of(), Consequence.Audience.NATION, List.of(), 0.002));
    }

    private static Consequence.When ofParents(String grade) {
        return new Consequence.When(grade, null, Consequence.Bearer.PARENT);
    }

    private void honours() {
        world.consequence(
                "roll-of-honour",
                new Consequence.Honour(
                        new Consequence.When("model", null), Consequence.Audience.NEIGHBOURHOOD, List.of()));
        world.consequence(
                "praise",
                new Consequence.Honour(
                        new Consequence.When("model", null),
                        Consequence.Audience.TIES,
                        List.of("household", "friends")));
        world.consequence(
                "thanks",
                new Consequence.Honour(null, List.of("helping"), Consequence.Audience.TIES, List.of("friends"), 1));
    }

    private void redress() {
        put(Mechanism.EXPIRY, () -> world.expiry(30));
        put(
                Mechanism.APPEAL,
                () -> world.appeals(
                        new Redress.Notice(0.7, 3, Map.of(Trait.GROUP, Map.of("minority", 0.5)), isOpaque() ? 0.4 : 1),
                        new Redress.Appeal(0.6, 0.2, 4, Map.of(Trait.AGE, Map.of("older", 0.5)), isOpaque() ? 0.3 : 1),
                        new Redress.Review(0.8, 0.1, 7)));
    }

    private boolean isOpaque() {
        return !without.contains(Mechanism.OPACITY);
    }

    private void put(Mechanism mechanism, Runnable part) {
        if (!without.contains(mechanism)) {
            part.run();
        }
    }
}
