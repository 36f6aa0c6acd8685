package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.model.Association;
import org.glasshouse.model.Band;
import org.glasshouse.model.Card;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Exchange;
import org.glasshouse.model.Experience;
import org.glasshouse.model.Horizon;
import org.glasshouse.model.Initial;
import org.glasshouse.model.Level;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Official;
import org.glasshouse.model.Panel;
import org.glasshouse.model.People;
import org.glasshouse.model.Places;
import org.glasshouse.model.Points;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Response;
import org.glasshouse.model.Responses;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.ScenarioFile;
import org.glasshouse.model.Service;
import org.glasshouse.model.Society;
import org.glasshouse.model.SocietyReplicates;
import org.glasshouse.model.Stars;
import org.glasshouse.model.Subject;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.Trait;
import org.jspecify.annotations.Nullable;

/// Small worlds for tests, put together part by part.
final class Worlds {
    private int persons = 1000;
    private Map<Trait, Map<String, Double>> traits = Map.of();
    private Places places = new Places(1, 4096);
    private Map<Integer, Double> households = Map.of();
    private final Map<String, TieLayer> ties = new LinkedHashMap<>();
    private final Map<String, Conduct> conduct = new LinkedHashMap<>();
    private final Map<String, Service> services = new LinkedHashMap<>();
    private Responses responses = new Responses(Map.of(), Map.of());

    private @Nullable Points points;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, Integer> deeds = new LinkedHashMap<>();
    private final Map<String, Band> grades = new LinkedHashMap<>();
    private @Nullable Stars stars;
    private final Map<String, Association> association = new LinkedHashMap<>();
    private final Map<String, ListRule> lists = new LinkedHashMap<>();
    private final Map<String, Official> officials = new LinkedHashMap<>();
    private final Map<String, Consequence> consequences = new LinkedHashMap<>();
    private Redress redress = new Redress(null);

    private int days = 30;
    private long seed = 1;
    private int replicates = 1;
    private int exchangeDays = 7;
    private Initial initial = new Initial(Map.of(), Map.of());
    private int panel;
    private List<Trait> groups = List.of();
    private boolean ledgers;
    private Set<Mechanism> off = Set.of();
    private final List<Epoch> epochs = new ArrayList<>();

    /// REF-POINTS, the yardstick's model, with all its parts.
    static Worlds refPoints() {
        return new Worlds()
                .persons(1_000_000)
                .days(365)
                .exchange(1)
                .tie("contacts", new TieLayer.Rings(8, 1, Radius.NATION, null, false))
                .conduct("minor-offence", ConductClass.OFFENCE, 3.65)
                .conduct("serious-offence", ConductClass.OFFENCE, 0.73)
                .conduct("good-deed", ConductClass.GOOD_DEED, 5.475)
                .service("train", 18.25)
                .points(1000, 0, 1300)
                .channel(
                        "watch-minor",
                        channel(List.of("minor-offence"), 0.5, new Channel.MixUp(0.1825, "minor-offence", null)))
                .channel("watch-serious", channel(List.of("serious-offence"), 0.8, null))
                .channel("watch-good", channel(List.of("good-deed"), 0.3, null))
                .deed("minor-offence", -5)
                .deed("serious-offence", -50)
                .deed("good-deed", 3)
                .grade("A", "960..")
                .grade("B", "850..960")
                .grade("C", "600..850")
                .grade("D", "..600")
                .association("contacts-of-the-fallen", new Association("B", List.of("contacts"), -2))
                .consequence("no-train", new Consequence.Deny(new Consequence.When("D", null), "train", null, 0, 1));
    }

    /// A world in which every mechanism is at work: several neighbourhoods and districts, all shapes of ties, all parts
    /// of a regime.
    ///
    /// @param without mechanisms whose parts are left out of the files
    static Worlds rich(Set<Mechanism> without) {
        Worlds world = new Worlds()
                .persons(5000)
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
                .tie("online", new TieLayer.Rings(8, 4, Radius.NATION, null, true));
        world.society(without);
        world.regime(without);
        return world;
    }

    private void society(Set<Mechanism> without) {
        Map<Response, Double> offence = new EnumMap<>(Response.class);
        put(without, Mechanism.DETERRENCE, () -> offence.put(Response.DETERRENCE, -0.4));
        put(without, Mechanism.STRAIN, () -> offence.put(Response.STRAIN, 1.5));
        put(without, Mechanism.ISOLATION, () -> offence.put(Response.ISOLATION, 0.5));
        Map<Response, Double> paidGood = new EnumMap<>(Response.class);
        put(without, Mechanism.INCENTIVE, () -> paidGood.put(Response.INCENTIVE, 0.5));
        Map<Response, Double> unpaidGood = new EnumMap<>(Response.class);
        put(without, Mechanism.CROWDING_OUT, () -> unpaidGood.put(Response.CROWDING_OUT, -0.3));
        Map<Response, Double> speech = new EnumMap<>(Response.class);
        put(without, Mechanism.FEAR, () -> speech.put(Response.FEAR, -0.9));
        Map<Trait, Map<String, Double>> notChildren = Map.of(Trait.AGE, Map.of("child", 0.0));
        // Ceilings are written: a response that is taken out of the file leaves them as they were.
        conduct("littering", new Conduct(ConductClass.OFFENCE, "life", 12, 0.13, Map.of(), List.of(), offence));
        conduct("late-payment", new Conduct(ConductClass.DEFAULT, "credit", 6, 0.1, notChildren, List.of(), offence));
        conduct(
                "settling",
                new Conduct(ConductClass.GOOD_DEED, "credit", 30, 0.1, notChildren, List.of("late-payment"), Map.of()));
        conduct("helping", new Conduct(ConductClass.GOOD_DEED, "life", 20, 0.1, notChildren, List.of(), paidGood));
        conduct(
                "volunteering",
                new Conduct(ConductClass.GOOD_DEED, "life", 8, 0.05, notChildren, List.of(), unpaidGood));
        conduct("criticism", new Conduct(ConductClass.SPEECH, "speech", 10, 0.05, notChildren, List.of(), speech));
        conduct(
                "denouncing",
                new Conduct(ConductClass.FALSE_DENUNCIATION, "life", 3, 0.02, notChildren, List.of(), Map.of()));
        service("train", 40).service("loan", 20).service("taxi", 30);
        Map<Experience, Map<Level, Integer>> adds = new EnumMap<>(Experience.class);
        for (Experience experience : Experience.values()) {
            Map<Level, Integer> levels = new EnumMap<>(Level.class);
            put(without, Mechanism.STRAIN, () -> levels.put(Level.STRAIN, 9));
            put(without, Mechanism.FEAR, () -> levels.put(Level.FEAR, 12));
            put(without, Mechanism.ISOLATION, () -> levels.put(Level.ISOLATION, 5));
            adds.put(experience, levels);
        }
        responses(new Responses(Map.of(Level.STRAIN, 30, Level.FEAR, 60), adds));
    }

    private void regime(Set<Mechanism> without) {
        points = new Points(Subject.ADULTS, 60, 0, 100);
        Channel.Misattribution wrong = without.contains(Mechanism.MISATTRIBUTION)
                ? null
                : new Channel.Misattribution(0.1, Radius.NATION, Map.of("minority", 5.0));
        Channel.Mistake mistake =
                without.contains(Mechanism.MISTAKEN_KIND) ? null : new Channel.Mistake("helping", "littering", 0.2);
        Channel.MixUp mixUp = without.contains(Mechanism.MIX_UP) ? null : new Channel.MixUp(0.5, "late-payment", null);
        Channel.Malice malice = without.contains(Mechanism.MALICE)
                ? null
                : new Channel.Malice("denouncing", Radius.NEIGHBOURHOOD, "littering");
        channel(
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
        channel("bank", new Channel(List.of("late-payment", "settling"), 0.9, Map.of(), 3, null, null, mixUp, null));
        channel("clerk", new Channel(List.of("helping", "littering"), 0.3, Map.of(), 0, null, mistake, null, null));
        deed("littering", -6).deed("late-payment", -9).deed("helping", 4);
        grade("model", "80..").grade("ordinary", "45..80").grade("low", "..45");
        put(
                without,
                Mechanism.HOUSEHOLD_STARS,
                () -> stars = new Stars(3, 2, Map.of("order", List.of("littering"), "help", List.of("helping"))));
        put(
                without,
                Mechanism.ASSOCIATION,
                () -> association("fall", new Association("ordinary", List.of("household", "friends", "online"), -3)));
        put(
                without,
                Mechanism.DISCRETION,
                () -> official(
                        "chief",
                        new Official(
                                List.of("camera", "clerk"),
                                List.of("littering"),
                                0.2,
                                Map.of(Trait.CONNECTED, Map.of("connected", 4.0)))));
        consequences(without);
    }

    private void consequences(Set<Mechanism> without) {
        put(without, Mechanism.LISTS, () -> {
            list("blacklist", byGrade("low", 20));
            list("debtors", new ListRule(null, List.of("late-payment"), Subject.ADULTS, 15, List.of("settling"), 2));
            put(
                    without,
                    Mechanism.DENIAL,
                    () -> consequence(
                            "no-taxi",
                            new Consequence.Deny(new Consequence.When(null, "debtors"), "taxi", null, 0, 0.5)));
            put(
                    without,
                    Mechanism.DENIAL,
                    () -> consequence(
                            "no-loan",
                            new Consequence.Deny(new Consequence.When(null, "blacklist"), "loan", null, 0, 1)));
        });
        put(
                without,
                Mechanism.DENIAL,
                () -> consequence(
                        "no-train", new Consequence.Deny(new Consequence.When("low", null), "train", "bus", 4, 1)));
        put(without, Mechanism.FAVOUR, () -> {
            consequence("easy-loan", new Consequence.Grant(new Consequence.When("model", null), "loan"));
            consequence("soap", new Consequence.Give(List.of("helping"), "soap"));
        });
        put(without, Mechanism.PUBLICATION, () -> {
            consequence(
                    "loudspeaker",
                    new Consequence.Publish(
                            new Consequence.When("low", null), Consequence.Audience.NEIGHBOURHOOD, List.of()));
            consequence(
                    "gossip",
                    new Consequence.Publish(
                            new Consequence.When("model", null), Consequence.Audience.TIES, List.of("friends")));
        });
        put(without, Mechanism.EXPIRY, () -> expiry(30));
    }

    private static void put(Set<Mechanism> without, Mechanism mechanism, Runnable part) {
        if (!without.contains(mechanism)) {
            part.run();
        }
    }

    /// A list for those of a grade or a worse one.
    static ListRule byGrade(String grade, int termDays) {
        return new ListRule(grade, List.of(), Subject.EVERYONE, termDays, List.of(), 0);
    }

    /// A list for those who are recorded, and a way off it.
    static ListRule byRecord(String entersOn, int termDays, List<String> leavesOn, int exitDays) {
        return new ListRule(null, List.of(entersOn), Subject.EVERYONE, termDays, leavesOn, exitDays);
    }

    static Channel channel(List<String> sees, double detects, Channel.@Nullable MixUp mixUp) {
        return new Channel(sees, detects, Map.of(), 0, null, null, mixUp, null);
    }

    Worlds persons(int number) {
        persons = number;
        return this;
    }

    Worlds traits(Map<Trait, Map<String, Double>> shares) {
        traits = shares;
        return this;
    }

    Worlds places(int districts, int neighbourhoodPersons) {
        places = new Places(districts, neighbourhoodPersons);
        return this;
    }

    Worlds households(Map<Integer, Double> sizes) {
        households = sizes;
        return this;
    }

    Worlds tie(String name, TieLayer layer) {
        ties.put(name, layer);
        return this;
    }

    Worlds noTies() {
        ties.clear();
        association.clear();
        return this;
    }

    Worlds conduct(String name, ConductClass kind, double ratePerYear) {
        return conduct(name, new Conduct(kind, "life", ratePerYear, null, Map.of(), List.of(), Map.of()));
    }

    Worlds conduct(String name, ConductClass kind, double ratePerYear, Map<Response, Double> answers) {
        return conduct(name, new Conduct(kind, "life", ratePerYear, null, Map.of(), List.of(), answers));
    }

    Worlds conduct(String name, Conduct kind) {
        conduct.put(name, kind);
        return this;
    }

    Worlds service(String name, double ratePerYear) {
        services.put(name, new Service("life", ratePerYear, Map.of()));
        return this;
    }

    Worlds responses(Responses others) {
        responses = others;
        return this;
    }

    Worlds points(int start, int min, int max) {
        points = new Points(Subject.EVERYONE, start, min, max);
        return this;
    }

    Worlds channel(String name, Channel channel) {
        channels.put(name, channel);
        return this;
    }

    Worlds deed(String kind, int value) {
        deeds.put(kind, value);
        return this;
    }

    Worlds grade(String name, String band) {
        grades.put(name, Band.parse(band));
        return this;
    }

    Worlds stars(Stars householdStars) {
        stars = householdStars;
        return this;
    }

    Worlds association(String name, Association rule) {
        association.put(name, rule);
        return this;
    }

    Worlds list(String name, ListRule rule) {
        lists.put(name, rule);
        return this;
    }

    Worlds official(String name, Official official) {
        officials.put(name, official);
        return this;
    }

    Worlds consequence(String name, Consequence consequence) {
        consequences.put(name, consequence);
        return this;
    }

    Worlds expiry(int afterDays) {
        redress = new Redress(afterDays);
        return this;
    }

    Worlds days(int number) {
        days = number;
        return this;
    }

    Worlds seed(long number) {
        seed = number;
        return this;
    }

    Worlds replicates(int number) {
        replicates = number;
        return this;
    }

    Worlds exchange(int everyDays) {
        exchangeDays = everyDays;
        return this;
    }

    Worlds initial(Initial standing) {
        initial = standing;
        return this;
    }

    Worlds panel(int followed) {
        panel = followed;
        return this;
    }

    Worlds groups(Trait... by) {
        groups = List.of(by);
        return this;
    }

    Worlds ledgers() {
        ledgers = true;
        return this;
    }

    Worlds off(Mechanism... mechanisms) {
        off = Set.of(mechanisms);
        return this;
    }

    /// The same society with nobody scoring it.
    Worlds noRegime() {
        points = null;
        channels.clear();
        deeds.clear();
        grades.clear();
        stars = null;
        association.clear();
        lists.clear();
        officials.clear();
        consequences.clear();
        redress = new Redress(null);
        return this;
    }

    /// From a day on the regime of another world holds, with some of its parts switched off.
    Worlds then(int day, Worlds other, String... switchedOff) {
        return then(new Epoch(day, other.regime(), Set.of(switchedOff), null));
    }

    Worlds then(Epoch epoch) {
        epochs.add(epoch);
        return this;
    }

    Regime regime() {
        return new Regime(
                "tiny",
                "A tiny regime",
                new Card(Card.Account.CONSTRUCTION, "a test", "nothing", "everything else"),
                Map.of(),
                points,
                channels,
                deeds,
                grades,
                stars,
                association,
                lists,
                officials,
                consequences,
                redress,
                Map.of());
    }

    Scenario scenario() {
        Society society = new Society(
                "tiny",
                "A tiny society",
                Map.of(),
                new People(persons, traits),
                places,
                households,
                ties,
                conduct,
                services,
                responses);
        ScenarioFile file = new ScenarioFile(
                "tiny",
                "A tiny scenario",
                "tiny",
                "tiny",
                new Horizon(days, null),
                seed,
                replicates,
                SocietyReplicates.REDRAWN,
                null,
                null,
                new Exchange(exchangeDays),
                initial,
                new Panel(panel),
                groups,
                ledgers,
                off);
        List<Epoch> all = new ArrayList<>(epochs);
        if (all.isEmpty() || all.getFirst().fromDay() > 0) {
            all.addFirst(Epoch.whole(regime()));
        }
        return new Scenario(file, society, regime(), all);
    }
}
