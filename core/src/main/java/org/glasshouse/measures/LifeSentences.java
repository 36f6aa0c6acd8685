package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.glasshouse.model.Association;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Points;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.Cause;
import org.jspecify.annotations.Nullable;

/// Says in plain sentences what happens in a life. All words for its events are here.
///
/// A sentence names the rule that made the event by the line where it stands. Pure: the same events,
/// the same words.
public final class LifeSentences {
    /// A day of income in thousandths.
    private static final String STOPPED = "somebody looked at it first and stopped it";

    private final Scenario scenario;
    private final RuleLines lines;
    private final LifeRules rules;
    private final RunDays days;
    private final @Nullable WaySentences ways;

    /// @param scenario what was lived
    /// @param lines where its rules stand
    public LifeSentences(Scenario scenario, RuleLines lines) {
        this(scenario, lines, null);
    }

    /// @param scenario what was lived
    /// @param lines where its rules stand
    /// @param trace leads losses through ties back to where they began; null where nobody has looked
    public LifeSentences(Scenario scenario, RuleLines lines, @Nullable AssociationTrace trace) {
        this.scenario = scenario;
        this.lines = lines;
        this.rules = new LifeRules(scenario);
        this.days = new RunDays(scenario.file().horizon().start());
        this.ways = trace == null
                ? null
                : new WaySentences(trace, days, scenario.society().people().persons());
    }

    /// How days are called.
    public RunDays days() {
        return days;
    }

    /// The paths of the rules behind an event, such as `deeds.littering-river`.
    public List<String> rules(LifeEvent event) {
        return rules.of(event);
    }

    /// Where a rule stands, such as `village.yaml:105`; empty if that isn't known.
    public String line(String rule) {
        return lines.of(rule);
    }

    /// The files of the rules, by the names under which sentences tell them.
    public SortedMap<String, String> files() {
        return lines.files();
    }

    /// What happened to a person on a day.
    ///
    /// @param today the events of that day, in order
    /// @param life the whole life, of which a sentence may need what came before
    public List<Told> day(List<LifeEvent> today, Life life) {
        List<LifeEvent> left = new ArrayList<>(today);
        List<Told> told = new ArrayList<>();
        while (!left.isEmpty()) {
            LifeEvent event = left.removeFirst();
            switch (event.event()) {
                case "conduct" -> told.add(conduct(event, left));
                case "record" -> told.add(record(event));
                case "points" -> {
                    points(event, life).ifPresent(sentence -> told.add(Told.plain(sentence)));
                    if (ways != null && AssociationTrace.isLossThroughTies(event)) {
                        ways.of(life.person(), event).forEach(way -> told.add(Told.plain(way)));
                    }
                }
                case "star", "witnessed", "witnessed-honour", "strain", "fear", "isolation" -> {
                    // Stars are told with the points that they bring, the others at the end of the day.
                }
                default -> told.add(Told.plain(plain(event)));
            }
        }
        today.stream().filter(LifeEvent::isSight).forEach(event -> told.add(Told.plain(plain(event))));
        String close = close(today);
        if (!close.isEmpty()) {
            told.add(Told.plain(close));
        }
        return List.copyOf(told);
    }

    /// A deed, with what became of it on the same day: those events are taken out of what is left of the day.
    private Told conduct(LifeEvent deed, List<LifeEvent> left) {
        String start = conductClass(deed.name()) + ": " + deed.name();
        if (deed.isUnseen()) {
            // Whoever claims something tells of it: there is nothing to see.
            return Told.plain(start + (isFalseClaim(deed.name()) ? "." : "; nobody saw it."));
        }
        String seen = start + ", seen by " + deed.channel();
        if (deed.other() >= 0) {
            seen += ", which took " + subject(deed.other()) + " for the doer"
                    + lines.brackets("channels." + deed.channel() + ".misattributes");
        }
        Optional<LifeEvent> fate = left.stream()
                .filter(event -> event.isOfOneRecordWith(deed)
                        && event.other() == deed.other()
                        && !event.isOfNothing()
                        && (event.is("dropped")
                                || event.is("stopped")
                                || event.is("not-booked")
                                || (event.is("record") && event.isOfATrueRecord() && event.value() == deed.day())))
                .findFirst();
        if (fate.isEmpty()) {
            return Told.plain(seen + ".");
        }
        left.remove(fate.get());
        return Told.plain(seen + fate(fate.get()));
    }

    private boolean isFalseClaim(String kind) {
        Conduct conduct = scenario.society().conduct().get(kind);
        return conduct != null && conduct.kind() == ConductClass.FALSE_CLAIM;
    }

    private String fate(LifeEvent fate) {
        return switch (fate.event()) {
            case "record" -> (scenario.regime().points() == null ? " and booked" : ": " + given(fate)) + ".";
            case "dropped" -> "; " + dropped(fate) + ".";
            case "stopped" -> "; " + STOPPED + lines.brackets("redress.human-review") + ".";
            default -> "; " + notBooked(fate) + ".";
        };
    }

    private String dropped(LifeEvent event) {
        return rules.officialName(event) + " dropped the record" + lines.brackets(rules.official(event));
    }

    /// ` (village.yaml:105)`: where the nearest rule behind an event stands.
    private String rule(LifeEvent event) {
        return rules.of(event).stream().findFirst().map(lines::brackets).orElse("");
    }

    private String notBooked(LifeEvent event) {
        return "nothing was booked, for the regime does not concern "
                + (event.other() < 0 ? "this person" : subject(event.other()));
    }

    private Told record(LifeEvent record) {
        boolean late = record.value() < record.day();
        String of = late && !record.isWrongRecord() ? " (done on " + days.named(record.value()) + ")" : "";
        String start = "Recorded as " + record.name() + of + " by " + record.channel()
                + (scenario.regime().points() == null ? "" : ": " + given(record)) + ".";
        return record.isWrongRecord() ? new Told(start + " " + truth(record), true) : Told.plain(start);
    }

    /// What really happened where a record is wrong.
    private String truth(LifeEvent record) {
        String rule = lines.brackets(rules.error(record));
        Cause cause = Cause.named(record.cause());
        return (cause == null ? "It was not so: " + record.cause() : truth(cause, record)) + rule + ".";
    }

    private String truth(Cause cause, LifeEvent record) {
        return switch (cause) {
            case MISATTRIBUTION ->
                "In truth " + subject(record.other()) + " did it" + on(record)
                        + " and was taken for this person: a misattribution";
            case MISTAKEN_KIND ->
                "In truth it was " + trueKind(record) + on(record) + ", taken for it: a mistaken kind";
            case MIX_UP -> "Nobody had done it: a mix-up";
            case FALSE_CLAIM -> "This person had claimed it" + on(record) + " without having done it: a false claim";
            case QUOTA -> "Nobody had done it: it filled a quota";
            case MALICE ->
                LifeWords.capital(subject(record.other())) + " said so" + on(record) + "; it was false: malice";
            case INVENTION -> {
                String inventor = rules.inventor(record);
                yield "Nobody had done it: an invention of " + (inventor.isEmpty() ? "an official" : inventor);
            }
            case TRUE_RECORD, DROPPED, NO_SUBJECT, STOPPED -> "It was so";
        };
    }

    /// What was done where a channel took it for something else.
    private String trueKind(LifeEvent record) {
        Channel channel = rules.on(record.value()).channels().get(record.channel());
        return channel == null || channel.mistakes() == null
                ? "something else"
                : channel.mistakes().kind();
    }

    /// ` on 3 July 2019` where a record is of an earlier day.
    private String on(LifeEvent record) {
        return record.value() < record.day() ? " on " + days.named(record.value()) : "";
    }

    /// The points of a record and the rule that gave them.
    private String given(LifeEvent record) {
        return LifeWords.points(record.change()) + rule(record);
    }

    private Optional<String> points(LifeEvent event, Life life) {
        String points = LifeWords.points(event.change());
        String rule = rule(event);
        return switch (event.cause()) {
            case LifeEvent.ASSOCIATION ->
                Optional.of(throughTies(event) + points + (event.other() < 0 ? " through ties" : " through the tie")
                        + rule + ".");
            case LifeEvent.FURTHER ->
                Optional.of(throughTies(event) + points + " through a contact of both" + rule + ".");
            case LifeEvent.HOUSEHOLD ->
                Optional.of("The household answers for " + event.name() + " of " + subject(event.other()) + ": "
                        + points + rule + ".");
            case LifeEvent.STARS -> Optional.of("Household stars: " + points + rule + starsOf(event, life) + ".");
            case LifeEvent.EXPIRY ->
                Optional.of((wasWrong(event, life) ? "The wrong record" : "The record") + " of " + event.name() + " by "
                        + event.channel() + " ran out" + rule + ": " + points + ".");
            case LifeEvent.BONUS ->
                Optional.of("Bonus " + event.name() + " for the grade alone: " + points + rule + ".");
            case LifeEvent.LIST -> Optional.of("For coming onto the " + event.name() + ": " + points + rule + ".");
            case LifeEvent.FADED -> Optional.of("Points fade towards the start: " + points + rule + ".");
            case LifeEvent.CLEARED ->
                Optional.of("A repeal set the points back: " + points + ", " + LifeWords.amount(event.value(), "point")
                        + " now.");
            default -> Optional.empty();
        };
    }

    /// For what of others points came through a tie.
    private String throughTies(LifeEvent event) {
        return switch (rules.on(event.day()).association().get(event.name())) {
            case Association.WhenBelow fall ->
                LifeWords.capital(subject(event.other())) + " fell below " + fall.whenBelow() + ": ";
            case Association.WhenRecorded _ -> "A record was booked on " + subject(event.other()) + ": ";
            case Association.CoSigned _ ->
                "A record was booked on " + subject(event.other()) + ", for whom this one signed: ";
            case Association.RatedWhen _ -> LifeWords.capital(subject(event.other())) + " rated this one: ";
            case Association.WhileBelow level ->
                "A review found " + LifeWords.people(event.value(), "contact") + " below " + level.whileBelow() + ": ";
            case null -> "";
        };
    }

    private String lowContact(LifeEvent event, String rule) {
        String grade = rules.on(event.day()).association().get(event.name()) instanceof Association.WhileBelow level
                ? level.whileBelow()
                : "a grade";
        String who = LifeWords.capital(subject(event.other()));
        return event.change() > 0
                ? who + " came below " + grade + ", which counts at each review" + rule + "."
                : who + " is below " + grade + " no longer, and counts at no review any more.";
    }

    private static String passedOn(LifeEvent event, String rule) {
        String each = LifeWords.points(event.change()) + " for each";
        String contacts = LifeWords.people(event.value(), "contact");
        return switch (event.cause()) {
            case "record" -> "The record reached " + contacts + ": " + each + rule + ".";
            case "level" ->
                "As long as this lasts it counts against " + contacts + ": " + each + " at each review" + rule + ".";
            default -> "The fall reached " + contacts + ": " + each + rule + ".";
        };
    }

    /// Whose records moved the stars that brought points: those of the day before.
    private static String starsOf(LifeEvent points, Life life) {
        List<String> records = life.events().stream()
                .filter(event -> event.is("star")
                        && event.day() == points.day() - 1
                        && event.value() == points.value()
                        && Integer.signum(event.change()) == Integer.signum(points.change()))
                .map(star -> (star.cause().equals("struck") ? "the striking of the record of " : "the record of ")
                        + star.name() + " on "
                        + (star.other() < 0 ? "this person" : LifeWords.person(star.other()) + " of the same household")
                        + (star.isOfATrueRecord() || star.cause().equals("struck") ? "" : ", which was wrong"))
                .distinct()
                .toList();
        return records.isEmpty() ? "" : ", for " + String.join(" and ", records);
    }

    /// Whether the record that runs out was wrong from the start.
    private boolean wasWrong(LifeEvent expiry, Life life) {
        Integer term = rules.on(expiry.day()).redress().expiryDays();
        return term != null
                && life.events().stream()
                        .anyMatch(event -> event.isWrongRecord()
                                && event.day() == expiry.day() - term
                                && event.isOfOneRecordWith(expiry)
                                && event.change() == -expiry.change());
    }

    private String plain(LifeEvent event) {
        String rule = rule(event);
        return switch (event.event()) {
            case "start" -> start(event);
            case "dropped" ->
                "A " + event.cause() + " of " + event.name() + " by " + event.channel()
                        + (event.other() < 0 ? "" : " on " + subject(event.other())) + " was not booked: "
                        + dropped(event) + ".";
            case "stopped" ->
                "A " + event.cause() + " of " + event.name() + " by " + event.channel()
                        + (event.other() < 0 ? "" : " on " + LifeWords.person(event.other())) + " was not booked: "
                        + STOPPED
                        + rule + ".";
            case "not-booked" ->
                "A " + event.cause() + " of " + event.name() + " by " + event.channel() + ": " + notBooked(event) + ".";
            case "accused" ->
                "Told " + event.channel() + " falsely that " + subject(event.other()) + " had done " + event.name()
                        + rule + ".";
            case "dimension" ->
                "Of these " + event.name() + ": " + LifeWords.points(event.change()) + ", " + event.value() + " now"
                        + rule + ".";
            case "grade" -> (event.change() < 0 ? "Fell" : "Rose") + " to grade " + event.name() + rule + ".";
            case "passed-on" -> passedOn(event, rule);
            case "passed-further" ->
                "It went on to " + LifeWords.people(event.value(), "contact") + " of these, each "
                        + LifeWords.points(event.change()) + rule + ".";
            case "low-contact" -> lowContact(event, rule);
            case "listed" -> listed(event, rule);
            case "stay-extended" ->
                "A record of today extended the stay on the " + event.name() + " until " + days.named(event.value())
                        + rule + ".";
            case "left-list" -> "Came off the " + event.name() + why(event) + rule + ".";
            case "denied", "substituted" -> denial(event, rule);
            case "priced", "delayed", "discounted", "hastened", "granted" -> answer(event, rule);
            case "given" -> "Was given " + event.name() + ".";
            case "denounced" -> "Was shown in public before " + LifeWords.people(event.value(), "person") + rule + ".";
            case "honoured" ->
                "Was honoured in public before " + LifeWords.people(event.value(), "person") + rule + ".";
            case "noticed" ->
                (event.change() == 0 ? "Heard of " : "Heard that something was recorded, not what: ") + recordOf(event)
                        + rule + ".";
            case "appealed" -> "Appealed against " + recordOf(event) + rule + ".";
            case "struck" ->
                "A review struck " + recordOf(event) + rule
                        + (scenario.regime().points() == null ? "" : ": " + LifeWords.points(event.change())) + ".";
            case "upheld" -> "A review let " + recordOf(event) + " stand" + rule + ".";
            case "torn-down" ->
                (event.other() < 0 ? "Tore" : LifeWords.capital(subject(event.other())) + " tore")
                        + " down the sign with the household's stars, which no record moves any more" + rule + ".";
            case "put-up" -> "The sign with the household's stars was put up again" + rule + ".";
            case "shunned" -> LifeWords.capital(LifeWords.people(event.value(), "contact")) + " kept away this week.";
            case "witnessed" -> saw(event, "denounced", "denunciation");
            case "witnessed-honour" -> saw(event, "honoured", "honour");
            default -> event.event() + " " + event.name() + ".";
        };
    }

    /// `the wrong record of littering-river by neighbour-report of 3 July 2019`: what notice, appeal or review is of.
    private String recordOf(LifeEvent event) {
        return "the " + (event.isOfATrueRecord() ? "" : "wrong ") + "record of " + event.name() + " by "
                + event.channel() + " of " + days.named(event.value());
    }

    private String start(LifeEvent event) {
        if (event.cause().equals(Cause.NO_SUBJECT.key())) {
            return "The regime does not concern this person: no points, no grade, no list.";
        }
        if (!event.cause().isEmpty()) {
            return "Began without points: the regime has none.";
        }
        return "Began with " + LifeWords.amount(event.value(), "point")
                + (event.name().isEmpty() ? "" : ", grade " + event.name()) + ".";
    }

    private String listed(LifeEvent event, String rule) {
        String until = " until " + days.named(event.value()) + (entersByGrade(event) ? " at least" : "") + rule + ".";
        return switch (event.cause()) {
            case "initial" -> "Stood on the " + event.name() + " when the run began," + until;
            case "amendment" -> "Put on the " + event.name() + ", which an amendment began," + until;
            default -> "Put on the " + event.name() + until;
        };
    }

    private boolean entersByGrade(LifeEvent event) {
        ListRule rule = rules.on(event.day()).lists().get(event.name());
        return rule == null || rule.entersAt() != null;
    }

    private boolean hasTerm(LifeEvent event) {
        ListRule rule = rules.on(event.day()).lists().get(event.name());
        return rule == null || rule.termDays() > 0;
    }

    /// The grade of points that lie inside the scale; empty at its ends, where it may have taken
    /// some, and beyond.
    String gradeInside(int points, int day) {
        Points scale = rules.on(day).points();
        if (scale == null || points <= scale.min() || points >= scale.max()) {
            return "";
        }
        return rules.on(day).grades().entrySet().stream()
                .filter(grade -> grade.getValue().holds(points))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private String why(LifeEvent left) {
        return switch (left.cause()) {
            case "term-over" ->
                entersByGrade(left)
                        ? hasTerm(left) ? ": the term was over and the grade better" : ": the grade was better"
                        : ": the term was over";
            case "record" -> " before the term was over, by a record that leads out of it";
            case "amendment" -> ", which an amendment ended";
            case "struck" -> ", for a record was struck";
            case "" -> "";
            default -> ": " + left.cause();
        };
    }

    /// `Asked for a-school, as a child of person 1,204,`: where what it got goes by a parent's standing.
    private String asked(LifeEvent event) {
        return "Asked for " + event.name()
                + (event.other() < 0 ? "" : ", as a child of " + subject(event.other()) + ",");
    }

    /// How a request was answered that wasn't refused.
    private String answer(LifeEvent event, String rule) {
        return switch (event.event()) {
            case "priced" ->
                asked(event) + " and paid " + LifeWords.income(event.value()) + " more than others" + rule + ".";
            case "delayed" ->
                asked(event) + " and got it " + LifeWords.amount(event.value(), "day") + " later than others" + rule
                        + ".";
            case "discounted" ->
                asked(event) + " and paid " + LifeWords.income(event.value()) + " less than others" + rule + ".";
            case "hastened" ->
                asked(event) + " and got it " + LifeWords.amount(event.value(), "day") + " sooner than others" + rule
                        + ".";
            default -> asked(event) + " and was granted it as a favour" + rule + ".";
        };
    }

    private String saw(LifeEvent event, String how, String what) {
        return "Saw "
                + (event.other() >= 0 ? subject(event.other()) + " " + how : LifeWords.amount(event.value(), what))
                + ".";
    }

    private String denial(LifeEvent event, String rule) {
        String start = asked(event) + " and was denied it" + rule;
        Consequence consequence = rules.on(event.day()).consequences().get(event.cause());
        String instead = consequence instanceof Consequence.Deny deny && deny.instead() != null ? deny.instead() : "";
        long thousandths = consequence instanceof Consequence.Deny deny
                ? Math.round(deny.costsIncomeDays() * LifeWords.DAY_OF_INCOME)
                : 0;
        String income = thousandths == 0 ? "" : LifeWords.income(thousandths);
        if (event.is("denied") || instead.isEmpty()) {
            return start + ", and went without" + (income.isEmpty() ? "" : ", which cost " + income) + ".";
        }
        return start + "; took " + instead + " instead, which cost " + LifeWords.hours(event.value())
                + (income.isEmpty() ? "" : " and " + income) + ".";
    }

    /// What the day leaves: points and levels, those that moved.
    private static String close(List<LifeEvent> today) {
        List<String> left = new ArrayList<>();
        for (LifeEvent event : today) {
            if (event.isPointsBy(LifeEvent.CLOSE)) {
                left.add(LifeWords.amount(event.value(), "point"));
            } else if (event.isLevel()) {
                String sign = event.change() > 0 ? "+" : "";
                left.add(event.event() + " " + event.value() + " (" + sign + event.change() + ")");
            }
        }
        return left.isEmpty() ? "" : "After that: " + String.join(", ", left) + ".";
    }

    private String conductClass(String kind) {
        Conduct conduct = scenario.society().conduct().get(kind);
        return conduct == null ? "Deed" : LifeWords.sort(conduct.kind());
    }

    private String subject(int ordinal) {
        return LifeWords.subject(ordinal, scenario.society().people().persons());
    }
}
