package org.glasshouse.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glasshouse.model.Band;
import org.glasshouse.model.Bonus;
import org.glasshouse.model.Cap;
import org.glasshouse.model.Closure;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Dimensions;
import org.glasshouse.model.Escalation;
import org.glasshouse.model.HouseholdLiability;
import org.glasshouse.model.Keys;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Official;
import org.glasshouse.model.Pilot;
import org.glasshouse.model.Points;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Stars;
import org.glasshouse.model.Trait;

/// Says what a regime does, part by part, in the order in which a deed meets its parts.
final class RegimeSentences {
    private final Regime regime;
    private final Map<String, List<String>> sentences = new LinkedHashMap<>();

    private RegimeSentences(Regime regime) {
        this.regime = regime;
    }

    /// One sentence or a few for each part.
    static List<String> of(Regime regime) {
        return byPart(regime).values().stream().flatMap(List::stream).toList();
    }

    /// The same sentences by the path of the part that they tell, such as `channels.camera`.
    static Map<String, List<String>> byPart(Regime written) {
        Regime regime = Dimensions.inPoints(written);
        RegimeSentences telling = new RegimeSentences(regime);
        telling.pilot();
        telling.points();
        DimensionSentences.of(written.points()).forEach(telling::say);
        ChannelSentences.of(regime.channels()).forEach(telling::say);
        regime.officials().forEach(telling::official);
        telling.deeds();
        regime.closures().forEach(telling::closure);
        telling.escalation();
        regime.caps().forEach(telling::cap);
        telling.stars();
        telling.liability();
        telling.grades();
        regime.bonuses().forEach(telling::bonus);
        telling.association();
        telling.lists();
        regime.consequences().forEach(telling::consequence);
        telling.redress();
        LimitSentences.of(regime.limits()).forEach(telling::say);
        AmendmentSentences.of(regime.amendments()).forEach(telling::say);
        return telling.sentences;
    }

    private void say(String part, String sentence) {
        sentences.computeIfAbsent(part, _ -> new ArrayList<>()).add(sentence);
    }

    private void points() {
        Points points = regime.points();
        if (points == null) {
            say("points", "Nobody has points.");
            return;
        }
        String who = switch (points.subject()) {
            case EVERYONE -> "Everybody";
            case ADULTS -> "Everybody of 15 years and over";
            case BUSINESSES -> "Every business, and no person,";
            case PUBLIC_BODIES -> "Every public body, and no person,";
            case ORGANISATIONS -> "Every business and public body, and no person,";
            case ADULTS_AND_BUSINESSES -> "Everybody of 15 years and over and every business";
            case ADULTS_AND_ORGANISATIONS -> "Everybody of 15 years and over and every business and public body";
            case EVERYONE_AND_ORGANISATIONS -> "Everybody and every business and public body";
        };
        say(
                "points",
                who + " starts with " + Quantity.of(points.start(), "point") + startBy(points.startBy())
                        + " and can have " + points.min() + " to " + points.max() + ".");
        if (points.gradedEveryDays() > 1) {
            say(
                    "points.graded-every-days",
                    "Grades follow points " + Quantity.every(points.gradedEveryDays()) + " only.");
        }
        Integer halfLife = points.halfLifeDays();
        if (halfLife != null) {
            say(
                    "points.half-life-days",
                    "Half of what somebody has more or less than at the start is gone after "
                            + Quantity.of(halfLife, "day") + ".");
        }
    }

    /// ` (connected 15 more, lowest 20 less)`.
    private static String startBy(Map<Trait, Map<String, Integer>> startBy) {
        String text = startBy.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(trait -> trait.getKey().categories().stream()
                        .filter(trait.getValue()::containsKey)
                        .map(name -> {
                            int more = trait.getValue().getOrDefault(name, 0);
                            return name + " " + Math.abs(more) + (more < 0 ? " less" : " more");
                        }))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "" : " (" + text + ")";
    }

    private void escalation() {
        Escalation rule = regime.escalation();
        if (rule != null) {
            say(
                    "escalation",
                    "Each record in force" + (rule.of().isEmpty() ? "" : " of " + anyOf(rule.of()))
                            + " raises the next penalty by " + Quantity.share(rule.adds()) + " of it, to "
                            + Quantity.number(rule.atMost()) + " times it at most.");
        }
    }

    private void cap(String name, Cap cap) {
        say(
                "caps." + name,
                "Cap " + name + ": records of " + listed(cap.of()) + " give or take "
                        + Quantity.of(cap.pointsADay(), "point") + " a day at most.");
    }

    private void pilot() {
        Pilot pilot = regime.pilot();
        if (pilot != null) {
            say("pilot", "It holds in " + Quantity.share(pilot.districts()) + " of the districts.");
        }
    }

    private void bonus(String name, Bonus bonus) {
        say(
                "bonuses." + name,
                "Bonus " + name + ": " + Quantity.every(bonus.everyDays()) + ", whoever has grade " + bonus.inGrade()
                        + changed(bonus.points()) + " for that alone.");
    }

    private void official(String name, Official official) {
        StringBuilder text = new StringBuilder("Official " + name + ":");
        if (!official.reviews().isEmpty()) {
            String drops = official.drops() > 0 || official.spread() == 0
                    ? " drops " + Quantity.share(official.drops()) + " of the records "
                    : " decides on the records ";
            text.append(drops + (official.of().isEmpty() ? "" : "of " + listed(official.of()) + " ")
                    + "that come through " + listed(official.reviews()) + factors(official.by())
                    + within(official.coverage()) + ".");
        }
        if (official.spread() > 0) {
            text.append(
                    " Gives up to " + Quantity.of(official.spread(), "point") + " more or less than a deed is worth.");
        }
        Official.Invention invents = official.invents();
        if (invents != null) {
            text.append(official.reviews().isEmpty() ? " invents" : " Invents")
                    .append(" records of "
                            + invents.recordedAs() + " by " + invents.channel() + ", " + Quantity.number(invents.rate())
                            + " a year on a person" + factors(invents.by()) + ".");
        }
        say("officials." + name, text.toString());
    }

    private void deeds() {
        String takes = deeds(regime.deeds(), -1);
        if (!takes.isEmpty()) {
            say("deeds", "Points that a record takes: " + takes + ".");
        }
        String gives = deeds(regime.deeds(), 1);
        if (!gives.isEmpty()) {
            say("deeds", "Points that a record gives: " + gives + ".");
        }
    }

    private static String deeds(Map<String, Integer> deeds, int sign) {
        return deeds.entrySet().stream()
                .filter(deed -> Integer.signum(deed.getValue()) == sign)
                .map(deed -> deed.getKey() + " " + Math.abs(deed.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void stars() {
        Stars stars = regime.householdStars();
        if (stars != null) {
            String categories = stars.categories().entrySet().stream()
                    .map(category -> category.getKey() + " (" + listed(category.getValue()) + ")")
                    .collect(Collectors.joining(", "));
            say(
                    "household-stars",
                    "Each household starts with " + Quantity.of(stars.start(), "star") + " of " + Stars.MOST + " in "
                            + categories + "; a star more or less is worth "
                            + Quantity.of(stars.pointsForAStar(), "point")
                            + " to each member."
                            + (stars.tornDown() == null ? "" : tornDown(stars.tornDown())));
        }
    }

    private void liability() {
        HouseholdLiability rule = regime.householdLiability();
        if (rule != null) {
            say(
                    "household-liability",
                    "A household answers as one: a record of "
                            + (rule.of().isEmpty() ? "anything" : anyOf(rule.of()))
                            + " on one member moves points and lists of all members that the regime concerns alike.");
        }
    }

    private static String tornDown(Stars.TornDown tornDown) {
        return " Whoever commits " + tornDown.by() + " takes the sign down: from the next day on no record moves the"
                + " household's stars"
                + (tornDown.putUpEveryDays() == 0
                        ? "."
                        : ", until all signs are put up again, " + Quantity.every(tornDown.putUpEveryDays()) + ".");
    }

    private void grades() {
        if (!regime.ranks().isEmpty()) {
            say(
                    "ranks",
                    "Grades by rank, cut anew on the first day of each span: "
                            + regime.ranks().entrySet().stream()
                                    .map(rank -> rank.getKey() + " " + Quantity.share(rank.getValue()))
                                    .collect(Collectors.joining(", "))
                            + "; ties fall to the lower grade.");
        }
        if (!regime.grades().isEmpty()) {
            say(
                    "grades",
                    "Grades: "
                            + regime.grades().entrySet().stream()
                                    .map(grade -> grade.getKey() + " " + points(grade.getValue()))
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private static String points(Band band) {
        if (band.from() == null) {
            return "below " + band.below();
        }
        return "from " + band.from() + (band.below() == null ? "" : " to below " + band.below());
    }

    private void association() {
        regime.association()
                .forEach((name, rule) ->
                        say("association." + name, "Association " + name + ": " + AssociationSentence.of(rule) + "."));
    }

    private void closure(String name, Closure closure) {
        say(
                "closures." + name,
                "Closure " + name + ": " + Quantity.share(closure.share()) + " of " + listed(closure.of())
                        + " is prevented before it happens"
                        + (closure.forDays() == null
                                ? "."
                                : ", for " + Quantity.of(closure.forDays(), "day") + " after a record of "
                                        + anyOf(closure.afterRecords()) + ", in the whole "
                                        + Keys.of(closure.within()) + "."));
    }

    static String changed(int points) {
        return (points < 0 ? " loses " : " gains ") + Quantity.of(Math.abs(points), "point");
    }

    private void lists() {
        regime.lists()
                .forEach((name, rule) -> say(
                        "lists." + name,
                        "List " + name + ": " + (rule.entersAt() == null ? byRecord(rule) : byGrade(rule))
                                + (rule.points() == 0 ? "" : " Whoever comes onto it" + changed(rule.points()) + ".")));
    }

    private static String byGrade(ListRule rule) {
        return "whoever has grade " + rule.entersAt() + " or a worse one is put on it and stays "
                + (rule.termDays() == 0
                        ? "while that lasts."
                        : "for at least " + Quantity.of(rule.termDays(), "day") + ".");
    }

    private static String byRecord(ListRule rule) {
        String who = switch (rule.subject()) {
            case EVERYONE -> "whoever ";
            case ADULTS -> "whoever of 15 years and over ";
            case ADULTS_AND_BUSINESSES -> "whoever of 15 years and over, or whichever business, ";
            case ADULTS_AND_ORGANISATIONS -> "whoever of 15 years and over, or whichever business or public body, ";
            case BUSINESSES -> "whichever business ";
            case PUBLIC_BODIES -> "whichever public body ";
            case ORGANISATIONS -> "whichever business or public body ";
            case EVERYONE_AND_ORGANISATIONS -> "whoever, person or organisation, ";
        };
        return who + "is recorded for " + anyOf(rule.entersOn()) + " is put on it and stays for "
                + Quantity.of(rule.termDays(), "day")
                + (rule.leavesOn().isEmpty()
                        ? "."
                        : ", or until " + Quantity.of(rule.exitDays(), "day") + " after a record of "
                                + anyOf(rule.leavesOn()) + ".");
    }

    private void consequence(String name, Consequence consequence) {
        String what = switch (consequence) {
            case Consequence.Deny deny ->
                who(deny.when()) + " is denied " + deny.deny()
                        + (deny.instead() == null ? " and goes without" : ", uses " + deny.instead() + " instead")
                        + (deny.costsHours() == 0
                                ? ""
                                : " and loses " + Quantity.amount(deny.costsHours(), "hour") + " each time")
                        + (deny.costsIncomeDays() == 0
                                ? ""
                                : (deny.costsHours() == 0 ? " and loses " : " and ") + income(deny.costsIncomeDays()))
                        + (deny.stillAsks() == 1
                                ? ""
                                : "; asks for it " + Quantity.number(deny.stillAsks()) + " times as often");
            case Consequence.Price price ->
                who(price.when()) + " pays " + income(price.costsIncomeDays()) + " more for " + price.price()
                        + " than others";
            case Consequence.Delay delay ->
                who(delay.when()) + " waits " + Quantity.of(delay.byDays(), "day") + " longer for " + delay.delay()
                        + " than others";
            case Consequence.Discount discount ->
                who(discount.when()) + " pays " + income(discount.savesIncomeDays()) + " less for "
                        + discount.discount() + " than others";
            case Consequence.Hasten hasten ->
                who(hasten.when()) + " gets " + hasten.hasten() + " " + Quantity.of(hasten.byDays(), "day")
                        + " sooner than others";
            case Consequence.Grant grant -> who(grant.when()) + " and asks for " + grant.grant() + " is granted it";
            case Consequence.Give give -> "each record of " + anyOf(give.forRecorded()) + " earns " + give.give();
            case Consequence.Publish _ -> shown(consequence) + " is denounced before " + audience(consequence);
            case Consequence.Honour _ -> shown(consequence) + " is honoured before " + audience(consequence);
        };
        say("consequences." + name, "Consequence " + name + ": " + what + ".");
    }

    private static String shown(Consequence consequence) {
        Consequence.When when = consequence.condition();
        if (when == null) {
            return "whoever is recorded for " + anyOf(consequence.forRecorded());
        }
        return when.grade() != null
                ? "whoever comes into grade " + when.grade()
                : "whoever comes onto the " + when.list();
    }

    private static String audience(Consequence shown) {
        return switch (shown.audience()) {
            case TIES -> "the contacts through " + listed(shown.through());
            case DISTRICT -> "everybody in the district" + seenBy(shown);
            case NATION -> "everybody in the nation" + seenBy(shown);
            case NEIGHBOURHOOD -> "everybody in the neighbourhood";
            case null -> "nobody";
        };
    }

    private static String seenBy(Consequence shown) {
        return shown.seenBy() == 1 ? "" : ", of whom " + Quantity.share(shown.seenBy()) + " see it";
    }

    private static String income(double days) {
        return Quantity.amount(days, "day") + " of income";
    }

    private static String who(Consequence.When when) {
        String standing = when.grade() != null ? "has grade " + when.grade() : "is on the " + when.list();
        return when.isOfParents() ? "a child of whom a parent " + standing : "whoever " + standing;
    }

    private void redress() {
        Integer days = regime.redress().expiryDays();
        if (!regime.deeds().isEmpty()) {
            say(
                    "redress.expiry-days",
                    days == null
                            ? "Records never run out."
                            : "Records run out after " + Quantity.of(days, "day") + ", and their points with them.");
        }
        Redress.HumanReview look = regime.redress().humanReview();
        if (look != null) {
            say(
                    "redress.human-review",
                    "Human review: before a record that costs something is booked, somebody looks at it and stops "
                            + Quantity.share(look.stopsWrong()) + " of the wrong ones, "
                            + Quantity.share(look.stopsRight()) + " of the right ones.");
        }
        Redress.Notice notice = regime.redress().notice();
        if (notice != null) {
            say(
                    "redress.notice",
                    "Notice: " + Quantity.share(notice.reaches())
                            + " of those whom a record costs points, puts on a list or denounces in public"
                            + factors(notice.by())
                            + " hear of it after " + Quantity.of(notice.delayDays(), "day")
                            + (notice.givesReasons() == 1
                                    ? "."
                                    : "; " + Quantity.share(notice.givesReasons()) + " of these are told why."));
        }
        Redress.Appeal appeal = regime.redress().appeal();
        if (appeal != null) {
            say(
                    "redress.appeal",
                    "Appeal: " + Quantity.share(appeal.lodgesWrong()) + " of them appeal where they did not do it, "
                            + Quantity.share(appeal.lodgesRight()) + " where they did" + factors(appeal.by())
                            + ", after " + Quantity.of(appeal.delayDays(), "day")
                            + (appeal.withoutReasons() == 1
                                    ? "."
                                    : "; who was not told why, " + Quantity.number(appeal.withoutReasons())
                                            + " times as often."));
        }
        Redress.Review review = regime.redress().review();
        if (review != null) {
            say(
                    "redress.review",
                    "Review: " + Quantity.of(review.delayDays(), "day") + " later "
                            + Quantity.share(review.strikesWrong())
                            + " of the wrong records appealed against are struck, "
                            + Quantity.share(review.strikesRight())
                            + " of the right ones.");
        }
    }

    /// `a, b and c`: all of them.
    static String listed(List<String> names) {
        return joined(names, " and ");
    }

    /// `a, b or c`: one of them is enough.
    static String anyOf(List<String> names) {
        return joined(names, " or ");
    }

    private static String joined(List<String> names, String before) {
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + before + names.get(last);
    }

    /// ` in 40% of the neighbourhoods`; empty where it is all of them.
    static String within(double coverage) {
        return coverage == 1 ? "" : " in " + Quantity.share(coverage) + " of the neighbourhoods (always the same ones)";
    }

    /// ` (connected × 2, quiet × 0.5)`.
    static String factors(Map<Trait, Map<String, Double>> by) {
        return by.isEmpty()
                ? ""
                : by.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(trait -> odds(trait.getKey(), trait.getValue()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    static String odds(Trait trait, Map<String, Double> byClass) {
        return byClass.entrySet().stream()
                .sorted(Comparator.comparingInt(odds -> trait.categories().indexOf(odds.getKey())))
                .map(odds -> odds.getKey() + " × " + Quantity.number(odds.getValue()))
                .collect(Collectors.joining(", "));
    }
}
