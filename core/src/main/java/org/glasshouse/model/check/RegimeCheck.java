package org.glasshouse.model.check;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.Association;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Closure;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Official;
import org.glasshouse.model.Points;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Stars;
import org.glasshouse.model.Trait;

/// What must hold within a regime: a scale that has room, parts that have what they need, names that are defined.
final class RegimeCheck {
    private final Regime regime;
    private final Flaws flaws = new Flaws();

    RegimeCheck(Regime regime) {
        this.regime = regime;
    }

    List<Flaw> flaws() {
        flaws.name("regime", regime.regime());
        Points points = regime.points();
        if (points == null) {
            checkNothingNeedsPoints();
        } else {
            checkScale(points);
            new GradeCheck(points, regime.grades(), flaws).check();
            checkRanks(points);
            new DimensionCheck(regime, points, flaws).check();
        }
        checkStars();
        atMost("lists", regime.lists().size(), Regime.MOST_LISTS, "lists");
        new ListCheck(regime, flaws).check();
        checkNumbers();
        regime.channels().forEach(this::checkChannel);
        regime.association().forEach(this::checkAssociation);
        regime.officials().forEach(this::checkOfficial);
        regime.consequences().forEach(this::checkConsequence);
        regime.closures().forEach(this::checkClosure);
        regime.bonuses().forEach((name, bonus) -> grade("bonuses." + name + ".in-grade", bonus.inGrade()));
        if (regime.householdLiability() != null
                && regime.points() == null
                && regime.lists().values().stream()
                        .allMatch(list -> list.entersOn().isEmpty())) {
            flaws.add("household-liability", "there are no points and no lists by record to answer with; write some");
        }
        new WeighingCheck(regime, flaws).check();
        checkRedress(regime.redress());
        return flaws.all();
    }

    /// How many of each the engine can tell apart.
    private void checkNumbers() {
        int sorts = 0;
        for (Channel channel : regime.channels().values()) {
            int mistaken = channel.mistakes() == null ? 0 : 1;
            int mixedUp = channel.mixesUp() == null ? 0 : 1;
            int accused = channel.malice() == null ? 0 : 1;
            int asked = channel.quota() == null ? 0 : 1;
            int claimed = channel.falseClaims() == null ? 0 : 1;
            sorts += channel.sees().size() + mistaken + mixedUp + accused + asked + claimed;
        }
        sorts += (int) regime.officials().values().stream()
                .filter(official -> official.invents() != null)
                .count();
        atMost("channels", sorts, Regime.MOST_RECORD_SORTS, "sorts of records");
        atMost("association", regime.association().size(), Regime.MOST_ASSOCIATIONS, "rules of association");
        int byLevel = (int) regime.association().values().stream()
                .filter(rule -> rule instanceof Association.WhileBelow)
                .count();
        atMost("association", byLevel, Regime.MOST_LEVEL_ASSOCIATIONS, "rules of association with `while-below`");
        int publications = 0;
        int services = 0;
        for (Consequence consequence : regime.consequences().values()) {
            publications += consequence.audience() != null ? 1 : 0;
            services += consequence.meetsRequests() ? 1 : 0;
        }
        int triggered = (int)
                regime.closures().values().stream().filter(Closure::isTriggered).count();
        atMost("closures", triggered, Regime.MOST_TRIGGERED_CLOSURES, "closures with `after-records`");
        atMost("consequences", publications, Regime.MOST_PUBLICATIONS, "consequences with `publish` or `honour`");
        atMost("consequences", services, Regime.MOST_SERVICE_CONSEQUENCES, "consequences that answer requests");
    }

    private void checkNothingNeedsPoints() {
        Map<String, Boolean> needing = Map.of(
                "ranks", !regime.ranks().isEmpty(),
                "bonuses", !regime.bonuses().isEmpty(),
                "caps", !regime.caps().isEmpty(),
                "escalation", regime.escalation() != null,
                "deeds", !regime.deeds().isEmpty(),
                "grades", !regime.grades().isEmpty(),
                "association", !regime.association().isEmpty(),
                "household-stars", regime.householdStars() != null);
        needing.forEach((key, needs) -> {
            if (needs) {
                flaws.add(key, key + " need a scale of points; write `points: {start: …, min: …, max: …}`");
            }
        });
    }

    private void checkScale(Points points) {
        if (points.min() >= points.max()) {
            flaws.add(
                    "points.min",
                    "the least, " + points.min() + ", must be below the most, " + points.max() + " (`max`)");
        } else if (points.start() < points.min() || points.start() > points.max()) {
            flaws.add(
                    "points.start",
                    points.start() + " is no possible start; " + points.min() + " to " + points.max() + " is");
        } else if (points.dimensions().isEmpty()) {
            checkStarts(points);
        }
    }

    /// Whoever has the classes with the least or the most starts within the scale, too.
    private void checkStarts(Points points) {
        int least = points.start();
        int most = points.start();
        for (Map.Entry<Trait, Map<String, Integer>> each : points.startBy().entrySet()) {
            List<String> classes = each.getKey().categories();
            least += classes.stream()
                    .mapToInt(name -> each.getValue().getOrDefault(name, 0))
                    .min()
                    .orElse(0);
            most += classes.stream()
                    .mapToInt(name -> each.getValue().getOrDefault(name, 0))
                    .max()
                    .orElse(0);
        }
        if (least < points.min() || most > points.max()) {
            flaws.add(
                    "points.start-by",
                    "somebody could start with " + (least < points.min() ? least : most) + "; " + points.min() + " to "
                            + points.max() + " is possible");
        }
    }

    private void checkRanks(Points points) {
        if (regime.ranks().isEmpty()) {
            return;
        }
        if (!regime.grades().isEmpty()) {
            flaws.add("ranks", "grades go by bands (`grades`) or by rank (`ranks`); take one of them out");
        }
        if (regime.ranks().size() > Regime.MOST_GRADES) {
            flaws.add(
                    "ranks",
                    regime.ranks().size() + " grades are too many; " + Regime.MOST_GRADES + " at most are possible");
        }
        flaws.sumToOne("ranks", regime.ranks().values());
        if (points.gradedEveryDays() > 1) {
            flaws.add("points.graded-every-days", "ranks are cut on the first day of each span; leave this out");
        }
    }

    private void checkStars() {
        Stars stars = regime.householdStars();
        if (stars == null) {
            return;
        }
        String path = "household-stars.categories";
        if (stars.categories().isEmpty()) {
            flaws.add(path, "there is no category; name at least one, with the kinds of conduct that count in it");
        }
        atMost(path, stars.categories().size(), Stars.MOST_CATEGORIES, "categories of stars");
        stars.categories().forEach((name, kinds) -> notEmpty(path + "." + name, kinds, "kind of conduct"));
    }

    private void checkClosure(String name, Closure closure) {
        String path = "closures." + name;
        notEmpty(path + ".of", closure.of(), "kind of conduct");
        if (closure.isTriggered() == (closure.forDays() == null)) {
            flaws.add(
                    path,
                    "`after-records` (what brings it about) and `for-days` (how long it then holds) need each other;"
                            + " write both or neither");
        }
        if (closure.within() == Radius.HOUSEHOLD) {
            flaws.add(
                    path + ".within",
                    "nothing is shut for a household alone; `neighbourhood`, `district` and `nation` are possible");
        }
    }

    private void checkChannel(String name, Channel channel) {
        String path = "channels." + name;
        if (channel.sees().isEmpty() && !channel.makesUp()) {
            flaws.add(
                    path,
                    "this channel sees nothing and makes nothing up; add `sees`, `mixes-up`, `malice`,"
                            + " `false-claims` or `quota`");
        }
        if (channel.coverage() < 1 && (channel.watchers() != null || channel.quota() != null)) {
            flaws.add(
                    path + ".coverage",
                    "watchers go everywhere in turn, and a quota is asked of every neighbourhood; leave this out, or"
                            + " them");
        }
        if (channel.sees().isEmpty() && channel.watchers() != null) {
            flaws.add(path + ".watchers", "these watchers have nothing to see; say in `sees` what they watch for");
        }
        Channel.FalseClaims claims = channel.falseClaims();
        if (claims != null && costs(claims.claims())) {
            flaws.add(
                    path + ".false-claims.claims",
                    Quoted.word(claims.claims())
                            + " costs points, puts on a list or denounces here; people claim what it is good to"
                            + " have done");
        }
        Channel.MixUp mixUp = channel.mixesUp();
        if (mixUp != null && mixUp.rate() / 365 > Channel.MixUp.ceiling(mixUp.power())) {
            flaws.add(
                    path + ".mixes-up.rate",
                    Flaws.number(mixUp.rate()) + " a year is more than a chance of 2^-" + mixUp.power()
                            + " on a day; `ceiling-power` of " + Channel.MixUp.powerAbove(mixUp.rate())
                            + " or less allows it");
        }
        Channel.Mistake mistake = channel.mistakes();
        if (mistake != null) {
            flaws.reference(path + ".mistakes.kind", mistake.kind(), "kind that this channel sees", channel.sees());
            if (mistake.kind().equals(mistake.takenFor())) {
                flaws.add(path + ".mistakes.taken-for", "a kind can't be mistaken for itself; name another kind");
            }
        }
        Channel.Misattribution wrong = channel.misattributes();
        if (wrong != null) {
            List<String> groups = Trait.GROUP.categories();
            wrong.odds()
                    .keySet()
                    .forEach(group -> flaws.referenceOfKey(path + ".misattributes.odds", group, "group", groups));
        }
    }

    private void checkOfficial(String name, Official official) {
        String path = "officials." + name;
        List<String> channels = List.copyOf(regime.channels().keySet());
        Official.Invention invents = official.invents();
        if (invents == null) {
            references(path + ".reviews", official.reviews(), "channel", channels);
            return;
        }
        flaws.references(path + ".reviews", official.reviews(), "channel", channels);
        flaws.reference(path + ".invents.channel", invents.channel(), "channel", channels);
        if (invents.largestRate() / 365 > Channel.MixUp.ceiling(invents.power())) {
            int possible = Channel.MixUp.powerAbove(invents.largestRate());
            boolean tooOften = invents.largestRate() / 365 > Channel.MixUp.ceiling(possible);
            flaws.add(
                    path + ".invents.rate",
                    Flaws.number(invents.largestRate())
                            + " a year, the most that anybody gets, is more than a chance of"
                            + " 2^-" + invents.power() + " on a day; "
                            + (tooOften
                                    ? "nobody can be hit so often"
                                    : "`ceiling-power` of " + possible + " or less allows it"));
        }
    }

    private void checkAssociation(String name, Association association) {
        String path = "association." + name;
        switch (association) {
            case Association.WhenBelow fall -> grade(path + ".when-below", fall.whenBelow());
            case Association.WhenRecorded event -> {
                notEmpty(path + ".when-recorded", event.whenRecorded(), "kind of conduct");
                if ((event.points() == null) == (event.share() == null)) {
                    flaws.add(path, "exactly one of `points` and `share` says what a record does to contacts");
                }
            }
            case Association.WhileBelow level -> grade(path + ".while-below", level.whileBelow());
            case Association.CoSigned signed -> notEmpty(path + ".co-signed", signed.coSigned(), "kind of conduct");
            case Association.RatedWhen rated -> {
                notEmpty(path + ".rated-when", rated.ratedWhen(), "kind of conduct");
                flaws.sumToOne(path + ".stars", rated.stars().values());
                rated.stars().keySet().stream()
                        .filter(stars -> stars < 1 || stars > Association.RatedWhen.MOST)
                        .forEach(stars -> flaws.add(path + ".stars." + stars, "1 to 5 stars are possible"));
                rated.weights()
                        .keySet()
                        .forEach(grade ->
                                flaws.referenceOfKey(path + ".weights", grade, "grade", regime.gradesBestFirst()));
            }
        }
        notEmpty(path + ".through", association.through(), "layer of ties");
        if (association.depth() == 1 && association.thenShare() != 1) {
            flaws.add(path + ".then-share", "nobody but contacts pays here; `depth: 2` uses it");
        }
    }

    private void checkConsequence(String name, Consequence consequence) {
        String path = "consequences." + name;
        switch (consequence) {
            case Consequence.Deny deny -> when(path, deny.when());
            case Consequence.Price price -> when(path, price.when());
            case Consequence.Delay delay -> when(path, delay.when());
            case Consequence.Grant grant -> when(path, grant.when());
            case Consequence.Discount discount -> when(path, discount.when());
            case Consequence.Hasten hasten -> when(path, hasten.when());
            case Consequence.Give give -> notEmpty(path + ".for-recorded", give.forRecorded(), "kind of conduct");
            case Consequence.Publish publish -> {
                shown(path, publish, "publish");
                if (publish.when() != null && publish.when().isOfParents()) {
                    flaws.add(
                            path + ".when.of",
                            "nobody is denounced for a parent's standing; consequences that answer requests can go by"
                                    + " it");
                }
            }
            case Consequence.Honour honour -> shown(path, honour, "honour");
        }
    }

    /// Whoever is shown in public is so for a standing or for a record, before somebody.
    private void shown(String path, Consequence shown, String key) {
        Consequence.When when = shown.condition();
        if ((when == null) == shown.forRecorded().isEmpty()) {
            flaws.add(
                    path + "." + key,
                    when == null
                            ? "shows nobody; write `when: {list: …}`, `when: {grade: …}` or `for-recorded`, a list of"
                                    + " kinds of conduct"
                            : "shows people either for a standing or for a record: leave out `when` or `for-recorded`");
        } else if (when != null) {
            when(path, when);
        }
        audience(path, shown, key);
    }

    private void audience(String path, Consequence shown, String key) {
        if (shown.audience() == Consequence.Audience.TIES) {
            notEmpty(path + ".through", shown.through(), "layer of ties");
        } else if (!shown.through().isEmpty()) {
            flaws.add(path + ".through", "layers of ties mean nothing here; `" + key + ": ties` uses them");
        }
        if (shown.seenBy() != 1 && !shown.isBulletin()) {
            flaws.add(
                    path + ".seen-by",
                    "whoever is told sees it here; `" + key + ": district` or `" + key + ": nation` uses this");
        }
    }

    /// Whoever appeals has heard of the record and gets an answer.
    private void checkRedress(Redress redress) {
        if (redress.appeal() != null && redress.notice() == null) {
            flaws.add("redress.appeal", "nobody appeals against what they haven't heard of; write `notice`, too");
        }
        if (redress.appeal() != null && redress.review() == null) {
            flaws.add("redress.appeal", "nobody decides on these appeals; write `review`, too");
        }
        Redress.Appeal appeal = redress.appeal();
        Redress.Notice notice = redress.notice();
        if (appeal != null && appeal.withoutReasons() != 1 && notice != null && notice.givesReasons() == 1) {
            flaws.add(
                    "redress.appeal.without-reasons",
                    "everybody is given reasons here; `gives-reasons` below 1 in `notice` uses this");
        }
        if (redress.review() != null && redress.appeal() == null) {
            flaws.add("redress.review", "there are no appeals to decide on; write `appeal`, too");
        }
    }

    private void when(String path, Consequence.When when) {
        String at = path + ".when";
        String grade = when.grade();
        String list = when.list();
        if ((grade == null) == (list == null)) {
            flaws.add(at, "exactly one of `grade` and `list` says whom it meets");
            return;
        }
        if (grade != null) {
            grade(at + ".grade", grade);
        }
        if (list != null) {
            flaws.reference(at + ".list", list, "list", regime.lists().keySet());
        }
    }

    private void grade(String path, String word) {
        flaws.reference(path, word, "grade", regime.gradesBestFirst());
    }

    private void references(String path, List<String> words, String what, List<String> defined) {
        notEmpty(path, words, what);
        flaws.references(path, words, what, defined);
    }

    private boolean costs(String kind) {
        return regime.deeds().getOrDefault(kind, 0) < 0
                || regime.lists().values().stream()
                        .anyMatch(list -> list.entersOn().contains(kind))
                || regime.consequences().values().stream()
                        .anyMatch(shown ->
                                shown.isSanction() && shown.forRecorded().contains(kind));
    }

    private void notEmpty(String path, List<String> words, String what) {
        if (words.isEmpty()) {
            flaws.add(path, "the list is empty; name at least one " + what);
        }
    }

    private void atMost(String path, int number, int most, String what) {
        if (number > most) {
            flaws.add(path, number + " " + what + " are too many; " + most + " at most are possible");
        }
    }
}
