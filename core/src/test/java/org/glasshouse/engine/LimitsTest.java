package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.glasshouse.model.Association;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Keeper;
import org.glasshouse.model.LimitedRegime;
import org.glasshouse.model.Limits;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Official;
import org.glasshouse.model.Quota;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Service;
import org.glasshouse.model.Society;
import org.glasshouse.model.Stars;
import org.glasshouse.model.Subject;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.Watchers;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A regime under limits lives exactly as one written by hand without what they forbid.
class LimitsTest {
    private static final Limits COURTS = new Limits(List.of(Keeper.COURT), List.of(), false, false);
    private static final Limits NO_SPEECH =
            new Limits(List.of(), List.of(ConductClass.CRITICAL_SPEECH, ConductClass.PRAISE), false, false);
    private static final Limits PROPORTIONAL = new Limits(List.of(), List.of(), true, false);
    private static final Limits OWN_DOMAIN = new Limits(List.of(), List.of(), false, true);

    /// A society whose people default, dodge fares, grumble and praise.
    private static Worlds society() {
        Worlds world = new Worlds().persons(400).days(60).households(Map.of(2, 1.0));
        world.tie("household", new TieLayer.Clique());
        kind(world, "default", ConductClass.DEFAULT, "credit", 0.4);
        kind(world, "fare-dodging", ConductClass.OFFENCE, "travel", 0.1);
        kind(world, "loitering", ConductClass.OFFENCE, "order", 0.0);
        kind(world, "staring", ConductClass.OFFENCE, "order", null);
        kind(world, "grumbling", ConductClass.CRITICAL_SPEECH, "speech", 0.0);
        kind(world, "praising", ConductClass.PRAISE, "speech", 0.0);
        kind(world, "settling", ConductClass.GOOD_DEED, "credit", null);
        kind(world, "whispering", ConductClass.FALSE_DENUNCIATION, "speech", null);
        return world.service("loan", new Service("credit", 12, Map.of()))
                .service("train", new Service("travel", 30, Map.of()));
    }

    private static void kind(Worlds world, String name, ConductClass kind, String domain, @Nullable Double gravity) {
        world.conduct(name, new Conduct(kind, domain, 12, null, Map.of(), List.of(), Map.of(), gravity));
    }

    private static Channel channel(@Nullable Keeper keptBy, String... sees) {
        return new Channel(List.of(sees), 0.5, Map.of(), 1, 0, null, null, null, null, keptBy, null, null, null);
    }

    private static void assertSameLives(Worlds limited, Worlds byHand) {
        assertThat(Runs.text(Runs.first(limited))).isEqualTo(Runs.text(Runs.first(byHand)));
    }

    /// People stand in ranks, the lowest of whom are refused a train; a bank alone keeps records. Under courts alone
    /// nobody
    /// has any, all would share the lowest rank, and so nothing hangs on it.
    @Test
    void nothingHangsOnRanksOnceNoRecordMovesPoints() {
        Worlds ranked = society()
                .points(60, 0, 100)
                .channel("bank", channel(Keeper.FIRM, "default"))
                .deed("default", -5)
                .rank("most", 0.9)
                .rank("last", 0.1)
                .consequence(
                        "no-train", new Consequence.Deny(new Consequence.When("last", null), "train", null, 0, 0, 1));
        assertThat(Runs.sum(Runs.first(ranked), TableKind.SERVICES, "times")).isPositive();
        ReplicateOutcome limited = Runs.first(ranked.limits(COURTS));
        assertThat(Runs.sum(limited, TableKind.SERVICES, "times")).isZero();
        assertThat(Runs.sum(limited, TableKind.DAILY, "first_low")).isZero();
        assertThat(limited.table(TableKind.STANDING).rows()).isZero();
    }

    /// A court and a bank keep registers; a clerk drops some of what each writes down.
    private static Worlds twoKeepers(boolean withBank) {
        Worlds world = society()
                .points(60, 0, 100)
                .channel("court", channel(Keeper.COURT, "default"))
                .deed("default", -5)
                .deed("fare-dodging", -3)
                .grade("fair", "40..")
                .grade("low", "..40")
                .official(
                        "clerk",
                        new Official(withBank ? List.of("court", "bank") : List.of("court"), List.of(), 0.3, Map.of()))
                .consequence("no-train", deny("low", "train"));
        if (withBank) {
            world.channel("bank", channel(Keeper.FIRM, "default", "fare-dodging"))
                    .channel("gossip", channel(null, "fare-dodging"));
        }
        return world;
    }

    private static Consequence deny(String grade, String service) {
        return new Consequence.Deny(new Consequence.When(grade, null), service, null, 0, 0, 1);
    }

    private static Consequence denyListed(String list, String service) {
        return new Consequence.Deny(new Consequence.When(null, list), service, null, 0, 0, 1);
    }

    @Test
    void whereOnlyCourtsCountOtherChannelsAreAsIfTheyWereNot() {
        assertSameLives(twoKeepers(true).limits(COURTS), twoKeepers(false));
        assertThat(Runs.text(Runs.first(twoKeepers(true)))).isNotEqualTo(Runs.text(Runs.first(twoKeepers(false))));
    }

    /// A regime in which every part that may name a kind of conduct names speech.
    private static Worlds speaking(boolean withSpeech) {
        Channel.Malice malice =
                new Channel.Malice("whispering", Radius.NEIGHBOURHOOD, withSpeech ? "grumbling" : "default");
        Worlds world = society()
                .points(60, 0, 100)
                .channel("bank", channel(null, "default", "settling"))
                .deed("default", -5)
                .deed("settling", 3)
                .grade("fair", "40..")
                .grade("low", "..40")
                .stars(new Stars(
                        3,
                        1,
                        withSpeech
                                ? Map.of("honesty", List.of("default", "grumbling"))
                                : Map.of("honesty", List.of("default"))))
                .association(
                        "debts",
                        new Association.WhenRecorded(
                                withSpeech ? List.of("default", "grumbling") : List.of("default"),
                                List.of("household"),
                                null,
                                0.5,
                                Map.of()))
                .list(
                        "debtors",
                        new ListRule(
                                null,
                                withSpeech ? List.of("default", "grumbling") : List.of("default"),
                                Subject.EVERYONE,
                                10,
                                List.of("settling"),
                                2))
                .consequence("no-train", denyListed("debtors", "train"))
                .consequence(
                        "soap",
                        new Consequence.Give(
                                withSpeech ? List.of("praising", "settling") : List.of("settling"), "soap"));
        return withSpeech ? alsoOnWhatIsSaid(world, malice) : world;
    }

    private static Worlds alsoOnWhatIsSaid(Worlds world, Channel.Malice malice) {
        return world.channel(
                        "platform",
                        new Channel(
                                        List.of("grumbling", "praising"),
                                        0.5,
                                        Map.of(),
                                        0,
                                        null,
                                        null,
                                        new Channel.MixUp(2, "grumbling", null),
                                        malice)
                                .with(new Quota(100, 10, "grumbling"))
                                .with(new Watchers(0.5, 7, 0.5, Watchers.Memory.ALL)))
                .deed("grumbling", -4)
                .deed("praising", 4)
                .official(
                        "censor",
                        new Official(
                                List.of("platform", "bank"),
                                List.of("grumbling"),
                                0.5,
                                Map.of(),
                                0,
                                new Official.Invention(2, "bank", "grumbling", Map.of(), null)))
                .list(
                        "grumblers",
                        new ListRule(null, List.of("grumbling"), Subject.EVERYONE, 20, List.of("praising"), 1))
                .consequence("no-loan", denyListed("grumblers", "loan"))
                .consequence("medal", new Consequence.Give(List.of("praising"), "medal"))
                .association(
                        "company",
                        new Association.WhenRecorded(List.of("grumbling"), List.of("household"), -1, null, Map.of()));
    }

    @Test
    void whereSpeechNeverCountsNothingThatIsSaidIsWrittenDown() {
        assertSameLives(speaking(true).limits(NO_SPEECH), speaking(false));
    }

    /// Gravest is a default, of 0.4; fare dodging, of 0.1, may take a quarter of the most, 8.
    @Test
    void pointsFollowGravityAndAreNeverMoreThanBefore() {
        assertSameLives(punishing(-4, -8, -6, -7).limits(PROPORTIONAL), punishing(-4, -2, 0, -7));
        assertSameLives(punishing(-8, -1, 0, -7).limits(PROPORTIONAL), punishing(-8, -1, 0, -7));
    }

    /// @param staring of a gravity that nobody knows, and so as it was
    private static Worlds punishing(int debt, int fareDodging, int loitering, int staring) {
        return society()
                .points(60, 0, 100)
                .channel("eye", channel(null, "default", "fare-dodging", "loitering", "staring"))
                .deed("default", debt)
                .deed("fare-dodging", fareDodging)
                .deed("loitering", loitering)
                .deed("staring", staring)
                .grade("fair", "40..")
                .grade("low", "..40")
                .consequence("no-train", deny("low", "train"));
    }

    @Test
    void termsOfListsFollowGravityAndWhatIsLawfulEntersNone() {
        assertSameLives(listing(true).limits(PROPORTIONAL), listing(false));
    }

    /// Debtors stay for 40 days; those who dodge fares, a quarter as grave, for 10 instead of 40.
    private static Worlds listing(boolean asWritten) {
        return society()
                .channel("eye", channel(null, "default", "fare-dodging", "loitering"))
                .list(
                        "debtors",
                        new ListRule(
                                null,
                                asWritten ? List.of("default", "loitering") : List.of("default"),
                                Subject.EVERYONE,
                                40,
                                List.of(),
                                0))
                .list(
                        "dodgers",
                        new ListRule(
                                null, List.of("fare-dodging"), Subject.EVERYONE, asWritten ? 40 : 10, List.of(), 0))
                .consequence("no-loan", denyListed("debtors", "loan"))
                .consequence("no-train", denyListed("dodgers", "train"));
    }

    /// Debts lead to the list of debtors and fare dodging to that of dodgers, both to the low grade.
    @Test
    void aServiceIsDeniedOnlyByAStandingToWhichItsOwnDomainAloneLeads() {
        assertSameLives(domains(true).limits(OWN_DOMAIN), domains(false));
    }

    private static Worlds domains(boolean withUnrelated) {
        Worlds world = society()
                .points(60, 0, 100)
                .channel("eye", channel(null, "default", "fare-dodging", "settling"))
                .deed("default", -5)
                .deed("fare-dodging", -5)
                .deed("settling", 6)
                .grade("high", "70..")
                .grade("fair", "40..70")
                .grade("low", "..40")
                .list("debtors", new ListRule(null, List.of("default"), Subject.EVERYONE, 20, List.of(), 0))
                .list("dodgers", new ListRule(null, List.of("fare-dodging"), Subject.EVERYONE, 20, List.of(), 0))
                .consequence("loan-to-savers", new Consequence.Grant(new Consequence.When("high", null), "loan"))
                .consequence("dear-loan", new Consequence.Price(new Consequence.When(null, "debtors"), "loan", 1))
                .consequence("late-train", new Consequence.Delay(new Consequence.When(null, "dodgers"), "train", 2))
                .consequence(
                        "shame",
                        new Consequence.Publish(
                                new Consequence.When("low", null), Consequence.Audience.NEIGHBOURHOOD, List.of()));
        return withUnrelated
                ? world.consequence("no-train", denyListed("debtors", "train"))
                        .consequence("no-loan", deny("low", "loan"))
                        .consequence("seat", new Consequence.Grant(new Consequence.When("high", null), "train"))
                : world;
    }

    /// On day 30 fare dodging begins to count, so that the low grade no longer comes of debts alone;
    /// what hangs on it
    /// must be the same sort of thing all along.
    @Test
    void whatGoesIsTheSameBeforeAndAfterAnAmendment() {
        Worlds debts = society()
                .points(60, 0, 100)
                .channel("eye", channel(null, "default", "fare-dodging"))
                .deed("default", -5)
                .grade("fair", "40..")
                .grade("low", "..40")
                .consequence("no-loan", deny("low", "loan"));
        Regime before = debts.limits(OWN_DOMAIN).regime();
        Regime after = debts.deed("fare-dodging", -5).regime();
        Society society = debts.scenario().society();
        List<Epoch> limited = LimitedRegime.applied(
                society, List.of(new Epoch(0, before, Set.of(), null), new Epoch(30, after, Set.of(), null)));
        assertThat(limited)
                .allSatisfy(epoch -> assertThat(epoch.regime().consequences()).isEmpty());
        assertThat(LimitedRegime.applied(society, before).consequences()).containsOnlyKeys("no-loan");
    }

    /// Fare dodging has no points of its own here; but stars for it, a signature under it, or a list entered on it do.
    @Test
    void whatContactsAndListsDoToPointsLeadsToAGradeToo() {
        Association rated = new Association.RatedWhen(
                List.of("fare-dodging"), List.of("household"), Map.of(1, 0.5, 3, 0.5), 5, Map.of(), Map.of());
        Association praised = new Association.RatedWhen(
                List.of("fare-dodging"), List.of("household"), Map.of(5, 0.5, 3, 0.5), 5, Map.of(), Map.of());
        Association signed = new Association.CoSigned(List.of("fare-dodging"), List.of("household"), 1, -5, Map.of());
        assertThat(loanOfDebtsAnd(world -> world.association("others", rated))).isEmpty();
        assertThat(loanOfDebtsAnd(world -> world.association("others", praised)))
                .containsOnlyKeys("no-loan");
        assertThat(loanOfDebtsAnd(world -> world.association("others", signed))).isEmpty();
        assertThat(loanOfDebtsAnd(world -> world.list(
                        "dodgers", new ListRule(null, List.of("fare-dodging"), Subject.ADULTS, 30, List.of(), 0, -5))))
                .isEmpty();
    }

    private static Map<String, Consequence> loanOfDebtsAnd(UnaryOperator<Worlds> more) {
        Worlds world = more.apply(society()
                .points(60, 0, 100)
                .deed("default", -5)
                .grade("fair", "40..")
                .grade("low", "..40")
                .consequence("no-loan", deny("low", "loan")));
        return LimitedRegime.applied(
                        world.scenario().society(), world.limits(OWN_DOMAIN).regime())
                .consequences();
    }

    @Test
    void limitsCombineAndNoneIsNone() {
        Limits all = new Limits(List.of(Keeper.COURT), List.of(ConductClass.CRITICAL_SPEECH), true, true);
        Worlds world = twoKeepers(true);
        Regime regime = LimitedRegime.applied(
                world.scenario().society(), world.limits(all).regime());
        assertThat(regime.channels()).containsOnlyKeys("court");
        assertThat(regime.deeds()).isEqualTo(Map.of("default", -5, "fare-dodging", -1));
        assertThat(regime.consequences()).isEmpty();
        assertThat(regime.limits()).isEqualTo(Limits.NONE);
        List<Epoch> untouched = List.of(Epoch.whole(twoKeepers(true).regime()));
        assertThat(LimitedRegime.applied(world.scenario().society(), untouched)).isSameAs(untouched);
    }
}
