package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glasshouse.model.Approval;
import org.glasshouse.model.Association;
import org.glasshouse.model.Band;
import org.glasshouse.model.Bonus;
import org.glasshouse.model.Cap;
import org.glasshouse.model.Card;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Closure;
import org.glasshouse.model.CollectiveAction;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Escalation;
import org.glasshouse.model.Exchange;
import org.glasshouse.model.Horizon;
import org.glasshouse.model.HouseholdLiability;
import org.glasshouse.model.Initial;
import org.glasshouse.model.Limits;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Official;
import org.glasshouse.model.Organisations;
import org.glasshouse.model.Panel;
import org.glasshouse.model.People;
import org.glasshouse.model.Pilot;
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
import org.glasshouse.model.Shunning;
import org.glasshouse.model.Society;
import org.glasshouse.model.SocietyReplicates;
import org.glasshouse.model.Stars;
import org.glasshouse.model.Subject;
import org.glasshouse.model.SubjectClass;
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
    private @Nullable CollectiveAction collectiveAction;
    private @Nullable Shunning shunning;
    private @Nullable Organisations organisations;
    private @Nullable Approval approval;
    private Responses responses = new Responses(Map.of(), Map.of());

    private @Nullable Points points;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, Integer> deeds = new LinkedHashMap<>();
    private final Map<String, Band> grades = new LinkedHashMap<>();
    private final Map<String, Double> ranks = new LinkedHashMap<>();
    private final Map<String, Bonus> bonuses = new LinkedHashMap<>();
    private @Nullable Pilot pilot;
    private @Nullable Escalation escalation;
    private final Map<String, Cap> caps = new LinkedHashMap<>();
    private final Map<String, Closure> closures = new LinkedHashMap<>();
    private @Nullable Stars stars;
    private @Nullable HouseholdLiability liability;
    private final Map<String, Association> association = new LinkedHashMap<>();
    private final Map<String, ListRule> lists = new LinkedHashMap<>();
    private final Map<String, Official> officials = new LinkedHashMap<>();
    private final Map<String, Consequence> consequences = new LinkedHashMap<>();
    private Redress redress = new Redress(null);
    private Limits limits = Limits.NONE;

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
                .association(
                        "contacts-of-the-fallen", new Association.WhenBelow("B", List.of("contacts"), -2, Map.of()))
                .consequence("no-train", new Consequence.Deny(new Consequence.When("D", null), "train", null, 0, 0, 1));
    }

    /// A world in which every mechanism is at work.
    ///
    /// @param without mechanisms whose parts are left out of the files
    static Worlds rich(Set<Mechanism> without) {
        return new RichWorld(without).world();
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
        return conduct(name, new Conduct(kind, "life", ratePerYear, null, Map.of(), List.of(), Map.of(), null));
    }

    Worlds conduct(String name, ConductClass kind, double ratePerYear, Map<Response, Double> answers) {
        return conduct(name, new Conduct(kind, "life", ratePerYear, null, Map.of(), List.of(), answers, null));
    }

    Worlds conduct(String name, Conduct kind) {
        conduct.put(name, kind);
        return this;
    }

    Worlds service(String name, double ratePerYear) {
        return service(name, new Service("life", ratePerYear, Map.of()));
    }

    Worlds service(String name, Service service) {
        services.put(name, service);
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

    Worlds points(Points scale) {
        points = scale;
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

    Worlds rank(String name, double share) {
        ranks.put(name, share);
        return this;
    }

    Worlds bonus(String name, Bonus rule) {
        bonuses.put(name, rule);
        return this;
    }

    Worlds escalation(Escalation rule) {
        escalation = rule;
        return this;
    }

    Worlds liability(HouseholdLiability rule) {
        liability = rule;
        return this;
    }

    Worlds cap(String name, Cap rule) {
        caps.put(name, rule);
        return this;
    }

    Worlds closure(String name, Closure rule) {
        closures.put(name, rule);
        return this;
    }

    Worlds pilot(double districts) {
        pilot = new Pilot(districts);
        return this;
    }

    Worlds stars(Stars householdStars) {
        stars = householdStars;
        return this;
    }

    /// Somebody looks at records that cost something before they are booked.
    Worlds humanReview(double stopsWrong, double stopsRight) {
        redress = new Redress(
                redress.expiryDays(),
                redress.notice(),
                redress.appeal(),
                redress.review(),
                new Redress.HumanReview(stopsWrong, stopsRight));
        return this;
    }

    Worlds limits(Limits wanted) {
        limits = wanted;
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
        redress = new Redress(afterDays, redress.notice(), redress.appeal(), redress.review(), redress.humanReview());
        return this;
    }

    /// Records that cost something are told of, appealed against and reviewed.
    Worlds appeals(Redress.@Nullable Notice notice, Redress.@Nullable Appeal appeal, Redress.@Nullable Review review) {
        redress = new Redress(redress.expiryDays(), notice, appeal, review, redress.humanReview());
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

    Worlds shunning(Shunning rules) {
        shunning = rules;
        return this;
    }

    Worlds joining(CollectiveAction rules) {
        collectiveAction = rules;
        return this;
    }

    Worlds asking(@Nullable Approval rules) {
        approval = rules;
        return this;
    }

    Worlds organisations(Organisations rules) {
        organisations = rules;
        return this;
    }

    /// So many businesses for each person.
    Worlds businesses(double perPerson) {
        return organisations(new Organisations(new Organisations.Businesses(perPerson, Map.of()), null));
    }

    /// The same without organisations and all that they do.
    Worlds noOrganisations() {
        organisations = null;
        ties.values().removeIf(layer -> layer instanceof TieLayer.Ownership);
        association.values().removeIf(rule -> !ties.keySet().containsAll(rule.through()));
        Set<String> theirs = conduct.entrySet().stream()
                .filter(kind -> kind.getValue().of() != SubjectClass.PERSONS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        conduct.keySet().removeAll(theirs);
        deeds.keySet().removeAll(theirs);
        channels.values().removeIf(channel -> theirs.containsAll(channel.sees()));
        services.values().removeIf(service -> service.of() != SubjectClass.PERSONS);
        consequences
                .values()
                .removeIf(each -> each instanceof Consequence.Deny deny && !services.containsKey(deny.deny()));
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
        Stream.of(channels, deeds, grades, ranks, bonuses, caps, closures).forEach(Map::clear);
        Stream.of(association, lists, officials, consequences).forEach(Map::clear);
        pilot = null;
        escalation = null;
        limits = Limits.NONE;
        stars = null;
        liability = null;
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
                closures,
                escalation,
                caps,
                grades,
                ranks,
                bonuses,
                stars,
                liability,
                association,
                lists,
                officials,
                consequences,
                redress,
                limits,
                pilot,
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
                responses,
                collectiveAction,
                shunning,
                organisations,
                approval);
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
