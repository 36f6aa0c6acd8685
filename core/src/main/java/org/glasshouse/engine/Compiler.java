package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.glasshouse.engine.CompiledScenario.BonusTable;
import org.glasshouse.engine.CompiledScenario.Covered;
import org.glasshouse.engine.CompiledScenario.Feelings;
import org.glasshouse.engine.CompiledScenario.Publication;
import org.glasshouse.engine.CompiledScenario.Scale;
import org.glasshouse.engine.CompiledScenario.StarTable;
import org.glasshouse.model.Cap;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Closure;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Escalation;
import org.glasshouse.model.Experience;
import org.glasshouse.model.Level;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Points;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Regime;
import org.glasshouse.model.RegimeParts;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Shunning;
import org.glasshouse.model.Society;
import org.glasshouse.model.Stars;
import org.glasshouse.model.Subject;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.random.Mix;
import org.glasshouse.random.Purpose;
import org.jspecify.annotations.Nullable;

/// Turns a scenario into flat tables. The order of names in a file gives numbers to parts, never keys to draws.
///
/// Each epoch of the regime is compiled with all its parts, at work or not, so that numbers mean the
/// same in all.
final class Compiler {
    private static final int MOST_OFFENCES = 255;

    private final Scenario scenario;
    private final Society society;
    private final Epoch epoch;
    private final Layout layout;
    /// The regime with all its parts.
    private final Regime regime;
    /// What of it is at work.
    private final Regime inForce;
    private final List<String> layers;
    private final List<String> grades;
    private final List<String> lists;
    private final List<String> gifts = new ArrayList<>();
    private final Map<Integer, RecordRule> rules = new TreeMap<>();
    private final AssociationCompiler association;
    private final List<AssociationTable> associations;
    private final DimensionTable dimensions;
    private final List<Publication> publications;

    private Compiler(Scenario scenario, Epoch epoch, Layout layout) {
        this.scenario = scenario;
        this.society = scenario.society();
        this.epoch = epoch;
        this.layout = layout;
        this.regime = epoch.regime();
        this.inForce = epoch.inForce();
        this.layers = List.copyOf(society.ties().keySet());
        this.grades = regime.gradesBestFirst();
        this.lists = List.copyOf(regime.lists().keySet());
        this.association = new AssociationCompiler(regime, inForce, layers, grades);
        this.associations = association.tables();
        this.dimensions = new DimensionTable(regime);
        this.publications = publications();
    }

    /// Compiles a scenario, leaving out what it switches off.
    static CompiledEpochs compile(Scenario scenario) {
        Scenario applied = Switches.applied(scenario);
        Layout layout = new Layout(applied.epochs());
        List<CompiledScenario> tables = compile(applied, applied.epochs(), layout);
        boolean isPiloted = applied.epochs().stream().anyMatch(epoch -> epoch.districts() < 1);
        // An epoch may need rules that those before it had no number for: once all are known, each is compiled again.
        if (tables.size() > 1 || isPiloted) {
            tables = compile(applied, applied.epochs(), layout);
        }
        List<Epoch> outside =
                isPiloted ? applied.epochs().stream().map(Epoch::outside).toList() : List.of();
        return new CompiledEpochs(tables, compile(applied, outside, layout), null);
    }

    private static List<CompiledScenario> compile(Scenario scenario, List<Epoch> epochs, Layout layout) {
        return epochs.stream()
                .map(epoch -> new Compiler(scenario, epoch, layout).compile())
                .toList();
    }

    private CompiledScenario compile() {
        for (Consequence consequence : regime.consequences().values()) {
            if (consequence instanceof Consequence.Give give && !gifts.contains(give.give())) {
                gifts.add(give.give());
            }
        }
        WatchCompiler watching = new WatchCompiler(this, layout);
        List<KindTable> kinds = new ConductCompiler(this, watching).kinds();
        List<FabricationTable> fabrications = new FabricationCompiler(this, layout).fabrications();
        List<QuotaTable> quotas = watching.quotas(epoch.fromDay());
        layout.rules().forEach(each -> rule(each.channel(), each.kind()));
        StandingCompiler standing = new StandingCompiler(society, epoch, grades, lists);
        List<Meeting> meetings = standing.meetings();
        List<ServiceTable> services = standing.services(meetings);
        Standings standings = standing.standings(services);
        List<BonusTable> bonuses = bonuses();
        Slots slots = new Slots(
                kinds.size(),
                grades.size(),
                lists.size(),
                rules.size(),
                meetings.size(),
                gifts.size(),
                layout.weighsRecords());
        return new CompiledScenario(
                scenario,
                epoch,
                kinds,
                fabrications,
                watching.beats(),
                quotas,
                layout.countedChannels(),
                List.copyOf(rules.values()),
                services,
                meetings,
                List.copyOf(gifts),
                publications,
                Closures.tables(regime, inForce),
                associations,
                stars(),
                RedressTable.of(inForce.redress(), layout.strikesRecords()),
                standings,
                bonuses,
                escalation(),
                regime.caps().values().stream().map(Cap::pointsADay).toList(),
                scale(),
                dimensions,
                feelings(),
                shunning(),
                ClassIndex.ofGroups(scenario.file().groups(), society),
                slots);
    }

    Society society() {
        return society;
    }

    /// The regime with all its parts.
    Regime regime() {
        return regime;
    }

    /// What of the regime is at work.
    Regime inForce() {
        return inForce;
    }

    /// The class of subjects that a kind of conduct belongs to.
    SubjectClass subjectsOf(String kind) {
        Conduct conduct = society.conduct().get(kind);
        return conduct == null ? SubjectClass.PERSONS : conduct.of();
    }

    /// The rule for a channel's records of a kind, made when it is first asked for.
    RecordRule rule(String channelName, String kind) {
        int number = layout.numberOf(channelName, kind);
        RecordRule known = rules.get(number);
        if (known != null) {
            return known;
        }
        Channel channel =
                inForce.channels().getOrDefault(channelName, regime.channels().get(channelName));
        if (channel == null) {
            throw new IllegalArgumentException(channelName + ": no such channel");
        }
        int points = regime.points() == null ? 0 : inForce.deeds().getOrDefault(kind, 0);
        int enters = listsWith(list -> list.entersOn().contains(kind));
        boolean denounces = showing(kind).anyMatch(each -> !each.honours());
        RecordRule rule = new RecordRule(
                number,
                channelName,
                kind,
                points,
                starCategory(kind),
                Integer.signum(points),
                channel.delayDays(),
                Mix.name("detect/" + channelName),
                Chances.of(channel.detects(), channel.by()),
                wrong(channelName, kind, channel.misattributes()),
                reviews(channelName, kind),
                look(channelName, points < 0 || enters != 0 || denounces),
                giftsFor(kind),
                showing(kind).mapToInt(each -> 1 << each.index()).sum(),
                denounces,
                Closures.shutBy(kind, regime, inForce),
                inForce.householdLiability() != null
                        && inForce.householdLiability().concerns(kind)
                        && (points != 0 || enters != 0),
                association.passingOn(kind, associations),
                layout.keepsRecords(),
                new Fates(channelName, kind, takenFrom(channelName, kind)),
                enters,
                listsWith(list -> list.leavesOn().contains(kind)),
                points == 0 ? List.of() : spreads(channelName, kind),
                points < 0 && escalates(kind),
                cap(kind),
                layout.counted(channelName),
                dimensions.of(kind));
        rules.put(number, rule);
        return rule;
    }

    /// The kind that a channel takes for this one, in whichever epoch it does.
    private @Nullable String takenFrom(String channelName, String kind) {
        Channel channel = regime.channels().get(channelName);
        Channel.Mistake mistake = channel == null ? null : channel.mistakes();
        return mistake != null && mistake.takenFor().equals(kind) ? mistake.kind() : null;
    }

    /// A bit for each list whose rule is of a sort.
    private int listsWith(Predicate<ListRule> sort) {
        int bits = 0;
        for (int list = 0; list < lists.size(); list++) {
            ListRule rule = inForce.lists().get(lists.get(list));
            bits |= rule != null && sort.test(rule) ? 1 << list : 0;
        }
        return bits;
    }

    private RecordRule.@Nullable Wrong wrong(
            String channelName, String kind, Channel.@Nullable Misattribution misattribution) {
        if (misattribution == null) {
            return null;
        }
        RecordRule.Target target = new RecordRule.Target(
                Purpose.TARGET.counter(channelName + "/" + kind),
                misattribution.to(),
                subjectsOf(kind),
                misattribution.odds().getOrDefault("majority", 1.0),
                misattribution.odds().getOrDefault("minority", 1.0));
        return new RecordRule.Wrong(
                Mix.name("wrong/" + channelName), Chances.of(misattribution.share(), Map.of()), target);
    }

    private List<RecordRule.Review> reviews(String channelName, String kind) {
        List<RecordRule.Review> reviews = new ArrayList<>();
        List<String> officials = List.copyOf(regime.officials().keySet());
        inForce.officials().forEach((name, official) -> {
            if (official.reviews().contains(channelName)
                    && (official.of().isEmpty() || official.of().contains(kind))) {
                reviews.add(new RecordRule.Review(
                        officials.indexOf(name),
                        Mix.name("drop/" + name),
                        Chances.of(official.drops(), official.by()),
                        Coverage.of("official/" + name, official.coverage())));
            }
        });
        return List.copyOf(reviews);
    }

    private List<RecordRule.Spread> spreads(String channelName, String kind) {
        List<RecordRule.Spread> spreads = new ArrayList<>();
        inForce.officials().forEach((name, official) -> {
            if (official.spread() > 0
                    && official.reviews().contains(channelName)
                    && (official.of().isEmpty() || official.of().contains(kind))) {
                String part = name + "/" + channelName + "/" + kind;
                spreads.add(new RecordRule.Spread(Purpose.SPREAD.counter(part), official.spread()));
            }
        });
        return List.copyOf(spreads);
    }

    private boolean escalates(String kind) {
        Escalation escalation = inForce.escalation();
        return escalation != null
                && (escalation.of().isEmpty() || escalation.of().contains(kind));
    }

    /// The number of the cap that records of a kind count under, or -1.
    private int cap(String kind) {
        int number = 0;
        for (Map.Entry<String, Cap> each : regime.caps().entrySet()) {
            if (each.getValue().of().contains(kind) && inForce.caps().containsKey(each.getKey())) {
                return number;
            }
            number++;
        }
        return -1;
    }

    /// What a penalty becomes, in 65,536ths, by the number of earlier records in force.
    private List<Integer> escalation() {
        Escalation rule = inForce.escalation();
        List<Integer> factors = new ArrayList<>();
        for (int earlier = 0; rule != null && earlier <= MOST_OFFENCES; earlier++) {
            factors.add((int) Math.round(65_536 * Math.min(rule.atMost(), 1 + rule.adds() * earlier)));
        }
        return List.copyOf(factors);
    }

    /// The rules at work by which whoever does a kind rates a contact.
    AssociationTable[] ratings(String kind) {
        return association.ratingWith(kind, associations);
    }

    private RecordRule.@Nullable Look look(String channelName, boolean harms) {
        Redress.HumanReview review = inForce.redress().humanReview();
        return review == null || !harms
                ? null
                : new RecordRule.Look(
                        Mix.name("look/" + channelName),
                        Chances.of(review.stopsRight(), Map.of()),
                        Chances.of(review.stopsWrong(), Map.of()));
    }

    private List<Integer> giftsFor(String kind) {
        List<Integer> earned = new ArrayList<>();
        for (Consequence consequence : inForce.consequences().values()) {
            if (consequence instanceof Consequence.Give give
                    && give.forRecorded().contains(kind)) {
                earned.add(gifts.indexOf(give.give()));
            }
        }
        return List.copyOf(earned);
    }

    /// The publications at work that show whoever a kind is recorded of.
    private Stream<Publication> showing(String kind) {
        return publications.stream().filter(each -> {
            Consequence consequence = inForce.consequences().get(each.name());
            return consequence != null && consequence.forRecorded().contains(kind);
        });
    }

    private int starCategory(String kind) {
        Stars stars = inForce.householdStars();
        if (stars != null) {
            int category = 0;
            for (List<String> kinds : stars.categories().values()) {
                if (kinds.contains(kind)) {
                    return category;
                }
                category++;
            }
        }
        return -1;
    }

    private List<Publication> publications() {
        List<Publication> publications = new ArrayList<>();
        regime.consequences().forEach((name, consequence) -> {
            if (consequence.audience() != null) {
                publications.add(new Publication(
                        publications.size(),
                        name,
                        inForce.consequences().containsKey(name),
                        consequence.audience(),
                        consequence.seenBy(),
                        Purpose.SIGHTING.counter(name),
                        consequence.through().stream().map(layers::indexOf).toList(),
                        consequence instanceof Consequence.Honour));
            }
        });
        return List.copyOf(publications);
    }

    private StarTable stars() {
        Stars stars = regime.householdStars();
        if (stars == null) {
            return new StarTable(0, 0, 0, 0);
        }
        Stars.TornDown tornDown = stars.tornDown();
        return new StarTable(
                stars.categories().size(),
                stars.start(),
                stars.pointsForAStar(),
                tornDown == null ? 0 : tornDown.putUpEveryDays());
    }

    private List<BonusTable> bonuses() {
        List<BonusTable> tables = new ArrayList<>();
        inForce.bonuses()
                .forEach((name, bonus) -> tables.add(new BonusTable(
                        name,
                        grades.indexOf(bonus.inGrade()),
                        bonus.everyDays(),
                        bonus.points(),
                        dimensions.ofPart(RegimeParts.bonus(name)))));
        return List.copyOf(tables);
    }

    private Scale scale() {
        Points points = regime.points();
        List<Subject> concerned = new ArrayList<>();
        if (points != null) {
            concerned.add(points.subject());
        }
        regime.lists().values().stream()
                .filter(rule -> !rule.entersOn().isEmpty())
                .forEach(rule -> concerned.add(rule.subject()));
        if (concerned.isEmpty()) {
            concerned.add(society.organisations() == null ? Subject.EVERYONE : Subject.EVERYONE_AND_ORGANISATIONS);
        }
        boolean isBooking = inForce.lists().values().stream()
                        .anyMatch(rule -> !rule.entersOn().isEmpty())
                || inForce.closures().values().stream().anyMatch(Closure::isTriggered)
                || inForce.consequences().values().stream()
                        .anyMatch(each -> !each.forRecorded().isEmpty());
        Covered covered = Covered.of(concerned, society);
        if (points != null) {
            boolean active = !epoch.off().contains(RegimeParts.POINTS);
            Integer halfLife = points.halfLifeDays();
            return new Scale(
                    true,
                    active,
                    active || isBooking,
                    ClassIndex.sums(points.start(), points.startBy()),
                    points.min(),
                    points.max(),
                    covered,
                    points.gradedEveryDays(),
                    active && halfLife != null ? Decay.factor(halfLife) : 0,
                    !regime.ranks().isEmpty());
        }
        CompiledScenario.Starts nothing = ClassIndex.sums(0, Map.of());
        return new Scale(false, false, isBooking, nothing, 0, 0, covered, 1, 0, false);
    }

    private Feelings feelings() {
        List<Level> used = new ArrayList<>();
        List<List<Integer>> adds = new ArrayList<>();
        List<Integer> fades = new ArrayList<>();
        for (Experience experience : Experience.values()) {
            List<Integer> byLevel = new ArrayList<>();
            for (Level level : Level.values()) {
                byLevel.add(society.responses().added(experience, level));
            }
            adds.add(List.copyOf(byLevel));
        }
        for (Level level : Level.values()) {
            if (adds.stream().anyMatch(byLevel -> byLevel.get(level.ordinal()) > 0)) {
                used.add(level);
            }
            fades.add(Decay.factor(society.responses().halfLifeDays(level)));
        }
        return new Feelings(List.copyOf(used), List.copyOf(adds), List.copyOf(fades));
    }

    private @Nullable ShunningTable shunning() {
        Shunning rules = society.shunning();
        return rules == null
                ? null
                : new ShunningTable(
                        rules,
                        rules.through().stream().map(layers::indexOf).toList(),
                        Decay.factor(rules.halfLifeDays()),
                        grades.size());
    }
}
