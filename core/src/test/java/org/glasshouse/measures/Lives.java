package org.glasshouse.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.model.Amendment;
import org.glasshouse.model.Association;
import org.glasshouse.model.Band;
import org.glasshouse.model.Card;
import org.glasshouse.model.Change;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.DayOrDate;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Exchange;
import org.glasshouse.model.Horizon;
import org.glasshouse.model.Initial;
import org.glasshouse.model.Limits;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Official;
import org.glasshouse.model.Panel;
import org.glasshouse.model.People;
import org.glasshouse.model.Places;
import org.glasshouse.model.Points;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Responses;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.ScenarioFile;
import org.glasshouse.model.Society;
import org.glasshouse.model.SocietyReplicates;
import org.glasshouse.model.Stars;
import org.glasshouse.model.Subject;
import org.jspecify.annotations.Nullable;

/// Lives made by hand, event by event, under a small regime of which every rule stands on a line of its own.
final class Lives {
    private final List<LifeEvent> events = new ArrayList<>();

    /// 400 days in which conduct of each class can happen.
    static Scenario scenario(@Nullable LocalDate start) {
        ScenarioFile file = new ScenarioFile(
                "small",
                "A small regime",
                "tiny",
                "small",
                new Horizon(400, start),
                1,
                1,
                SocietyReplicates.REDRAWN,
                null,
                null,
                new Exchange(7),
                new Initial(Map.of(), Map.of()),
                new Panel(1),
                List.of(),
                false,
                Set.of());
        return new Scenario(file, society(), regime(), List.of(Epoch.whole(regime())));
    }

    private static Society society() {
        Map<String, Conduct> conduct = new LinkedHashMap<>();
        conduct.put("littering", conduct(ConductClass.OFFENCE));
        conduct.put("late-payment", conduct(ConductClass.DEFAULT));
        conduct.put("helping", conduct(ConductClass.GOOD_DEED));
        conduct.put("criticism", conduct(ConductClass.CRITICAL_SPEECH));
        conduct.put("denouncing", conduct(ConductClass.FALSE_DENUNCIATION));
        return new Society(
                "tiny",
                "A tiny society",
                Map.of(),
                new People(10_000, Map.of()),
                new Places(1, 10),
                Map.of(),
                Map.of(),
                conduct,
                Map.of(),
                new Responses(Map.of(), Map.of()),
                null,
                null);
    }

    private static Conduct conduct(ConductClass kind) {
        return new Conduct(kind, "life", 1, null, Map.of(), List.of(), Map.of(), null);
    }

    private static Regime regime() {
        Map<String, Official> officials = new LinkedHashMap<>();
        officials.put("clerk", new Official(List.of("camera"), List.of(), 0.1, Map.of()));
        officials.put(
                "chief",
                new Official(
                        List.of("camera"),
                        List.of(),
                        0.1,
                        Map.of(),
                        0,
                        new Official.Invention(1, "camera", "littering", Map.of(), null)));
        Map<String, Consequence> consequences = new LinkedHashMap<>();
        consequences.put("no-train", new Consequence.Deny(when(), "train", "bus", 4, 0, 1));
        consequences.put("no-loan", new Consequence.Deny(when(), "loan", null, 0, 0, 1));
        return new Regime(
                "small",
                "A small regime",
                new Card(Card.Account.CONSTRUCTION, "", "", ""),
                Map.of(),
                new Points(Subject.EVERYONE, 60, 0, 100),
                Map.of("camera", camera()),
                Map.of("littering", -5, "late-payment", -8, "helping", 2),
                Map.of(),
                null,
                Map.of(),
                Map.of("fine", Band.parse("50.."), "low", Band.parse("..50")),
                Map.of(),
                Map.of(),
                new Stars(3, 1, Map.of("order", List.of("littering"), "help", List.of("helping"))),
                null,
                Map.of(
                        "kin-pays", new Association.WhenBelow("fine", List.of("kin"), -2, Map.of()),
                        "sins", new Association.WhenRecorded(List.of("littering"), List.of("kin"), null, 0.5, Map.of()),
                        "company", new Association.WhileBelow("fine", List.of("kin"), 30, -1, Map.of())),
                Map.of(
                        "blacklist", new ListRule("low", List.of(), Subject.EVERYONE, 90, List.of(), 0),
                        "debtors",
                                new ListRule(
                                        null, List.of("late-payment"), Subject.EVERYONE, 90, List.of("helping"), 3)),
                officials,
                consequences,
                new Redress(365),
                Limits.NONE,
                null,
                Map.of("harsher", harsher(), "later", later()));
    }

    /// From day 200 on a record of littering costs more, and from day 300 on still more.
    private static Amendment harsher() {
        return change(200, "-9");
    }

    private static Amendment later() {
        return change(300, "-12");
    }

    private static Amendment change(int day, String points) {
        Change change = new Change(Map.of("deeds.littering", points));
        return new Amendment(new DayOrDate(day, null), change, List.of(), List.of(), null);
    }

    private static Channel camera() {
        Channel.Mistake mistake = new Channel.Mistake("littering", "late-payment", 0.1);
        return new Channel(List.of("littering"), 1, Map.of(), 0, null, mistake, null, null);
    }

    private static Consequence.When when() {
        return new Consequence.When(null, "blacklist");
    }

    /// Where the rules of that regime stand: half of them in a base that the file extends.
    static RuleLines lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        List<String> own = List.of(
                "deeds.littering",
                "deeds.late-payment",
                "deeds.helping",
                "channels.camera",
                "channels.camera.misattributes",
                "channels.camera.malice",
                "channels.camera.mistakes",
                "channels.bank.mixes-up",
                "officials.chief",
                "amendments.harsher.change.deeds.littering",
                "amendments.later");
        own.forEach(rule -> lines.put(rule, "mine/regime.yaml:" + (own.indexOf(rule) + 1)));
        List<String> base = List.of(
                "grades.fine",
                "grades.low",
                "lists.blacklist",
                "lists.debtors",
                "consequences.no-train",
                "consequences.no-loan",
                "consequences.shame",
                "association.kin-pays",
                "household-stars.points-for-a-star",
                "redress.expiry-days",
                "redress.notice",
                "redress.appeal",
                "redress.review",
                "association.sins",
                "association.company");
        base.forEach(rule -> lines.put(rule, "gallery/regimes/base.yaml:" + (base.indexOf(rule) + 101)));
        return new RuleLines(lines);
    }

    /// Sentences with dates: day 0 is 1 January 2020.
    static LifeSentences sentences() {
        return new LifeSentences(scenario(LocalDate.of(2020, 1, 1)), lines());
    }

    /// The life of person 7 who starts with 60 points in grade fine.
    static Lives begin() {
        return new Lives().event(0, "start", "fine", "", "", -1, 0, 60);
    }

    Lives event(int day, String event, String name, String channel, String cause, int other, int change, int value) {
        events.add(new LifeEvent(day, event, name, channel, cause, other, change, value));
        return this;
    }

    Lives record(int day, String kind, String channel, String cause, int other, int points, int deedDay) {
        return event(day, "record", kind, channel, cause, other, points, deedDay);
    }

    Lives close(int day, int change, int points) {
        return event(day, "points", "", "", "close", -1, change, points);
    }

    Life life() {
        return new Life(7, 400, events);
    }

    /// What is told of one day.
    List<String> day(int day) {
        Life life = life();
        return sentences().day(life.byDay().getOrDefault(day, List.of()), life).stream()
                .map(Told::text)
                .toList();
    }

    LifeStory story() {
        return LifeStory.of(life(), sentences());
    }
}
