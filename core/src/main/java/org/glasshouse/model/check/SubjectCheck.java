package org.glasshouse.model.check;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.Association;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Service;
import org.glasshouse.model.Society;
import org.glasshouse.model.Stars;
import org.glasshouse.model.Subject;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.Trait;
import org.jspecify.annotations.Nullable;

/// Whom a regime scores, lists and takes for one another must be there, and of one class where it
/// has to be: a record of what businesses do is never on a person.
final class SubjectCheck {
    private final Society society;
    private final Regime regime;
    private final Flaws flaws;

    SubjectCheck(Society society, Regime regime, Flaws flaws) {
        this.society = society;
        this.regime = regime;
        this.flaws = flaws;
    }

    void check() {
        if (regime.points() != null) {
            areThere("regime.points.subject", regime.points().subject());
        }
        regime.lists().forEach((name, list) -> checkList("regime.lists." + name, list));
        regime.channels().forEach((name, channel) -> checkChannel("regime.channels." + name, channel));
        Stars stars = regime.householdStars();
        if (stars != null) {
            stars.categories()
                    .forEach((name, kinds) -> ofPersons(
                            "regime.household-stars.categories." + name, kinds, "kinds of persons move its stars"));
            if (stars.tornDown() != null && of(stars.tornDown().by()) != SubjectClass.PERSONS) {
                flaws.add(
                        "regime.household-stars.torn-down.by",
                        Quoted.word(stars.tornDown().by()) + " is done by "
                                + Flaws.plain(of(stars.tornDown().by()))
                                + ", and these have no household; persons tear the sign down");
            }
        }
        if (regime.householdLiability() != null) {
            ofPersons(
                    "regime.household-liability.of",
                    regime.householdLiability().of(),
                    "households answer for kinds of persons");
        }
        regime.consequences().forEach((name, each) -> checkParents("regime.consequences." + name, each));
        regime.association().forEach((name, rule) -> {
            SubjectClass of = whose(rule);
            if (of != null && !society.has(of)) {
                flaws.add(
                        "regime.association." + name + ".of",
                        "there are no " + Flaws.plain(of) + " in the society; leave this out, or name another class");
            }
        });
    }

    /// Whoever is met for a parent's standing is a child who asks for something.
    private void checkParents(String path, Consequence consequence) {
        Consequence.When when = consequence.condition();
        String word = consequence.service();
        if (when == null || word == null || !when.isOfParents()) {
            return;
        }
        Map<String, Double> ages = society.people().traits().getOrDefault(Trait.AGE, Map.of());
        if (ages.getOrDefault("child", 0.0) == 0) {
            flaws.add(
                    path + ".when.of",
                    "the society has no children; `people: {traits: {age: …}}` with a share of `child` can have some");
        }
        Service service = society.services().get(word);
        if (service != null && service.of() != SubjectClass.PERSONS) {
            flaws.add(
                    path + ".when.of",
                    Quoted.word(word) + " is asked for by " + Flaws.plain(service.of())
                            + ", and these have no parents; a service of persons can go by them");
        }
    }

    private static @Nullable SubjectClass whose(Association rule) {
        return switch (rule) {
            case Association.WhenBelow fall -> fall.of();
            case Association.WhenRecorded _, Association.CoSigned _, Association.RatedWhen _ -> null;
            case Association.WhileBelow level -> level.of();
        };
    }

    private void areThere(String path, Subject subject) {
        for (SubjectClass of : SubjectClass.values()) {
            if (subject.concerns(of) && !society.has(of)) {
                flaws.add(
                        path, "there are no " + Flaws.plain(of) + " in the society; its `organisations` can have some");
            }
        }
    }

    private void checkList(String path, ListRule list) {
        areThere(path + ".subject", list.subject());
        areConcerned(path + ".enters-on", list.entersOn(), list.subject());
        areConcerned(path + ".leaves-on", list.leavesOn(), list.subject());
    }

    private void areConcerned(String path, List<String> kinds, Subject subject) {
        for (int item = 0; item < kinds.size(); item++) {
            Conduct kind = society.conduct().get(kinds.get(item));
            if (kind != null && !subject.concerns(kind.of())) {
                flaws.add(
                        path + "[" + item + "]",
                        Quoted.word(kinds.get(item)) + " is done by " + Flaws.plain(kind.of())
                                + ", whom this list doesn't concern (`subject`)");
            }
        }
    }

    private void ofPersons(String path, List<String> kinds, String hint) {
        for (int item = 0; item < kinds.size(); item++) {
            Conduct kind = society.conduct().get(kinds.get(item));
            if (kind != null && kind.of() != SubjectClass.PERSONS) {
                flaws.add(
                        path + "[" + item + "]",
                        Quoted.word(kinds.get(item)) + " is done by " + Flaws.plain(kind.of())
                                + ", and these have no household; " + hint);
            }
        }
    }

    private void checkChannel(String path, Channel channel) {
        boolean seesOrganisations = channel.sees().stream().anyMatch(kind -> of(kind) != SubjectClass.PERSONS);
        Channel.Misattribution wrong = channel.misattributes();
        if (wrong != null && seesOrganisations) {
            if (wrong.to() == Radius.HOUSEHOLD) {
                flaws.add(
                        path + ".misattributes.to",
                        "this channel sees organisations, and these have no household; `neighbourhood` or more is"
                                + " possible");
            }
            if (!wrong.odds().isEmpty()) {
                flaws.add(
                        path + ".misattributes.odds",
                        "this channel sees organisations, and these are of no group; leave the odds out, or see persons"
                                + " through a channel of their own");
            }
        }
        Channel.Mistake mistake = channel.mistakes();
        if (mistake != null && of(mistake.kind()) != of(mistake.takenFor())) {
            flaws.add(
                    path + ".mistakes.taken-for",
                    Quoted.word(mistake.takenFor()) + " is done by " + Flaws.plain(of(mistake.takenFor())) + " and "
                            + Quoted.word(mistake.kind()) + " by " + Flaws.plain(of(mistake.kind()))
                            + "; the deed stays with whoever did it");
        }
        if (channel.falseClaims() != null) {
            checkClaims(path + ".false-claims", channel.falseClaims());
        }
        Channel.Malice malice = channel.malice();
        if (malice != null
                && malice.to() == Radius.HOUSEHOLD
                && (of(malice.accusesOf()) != SubjectClass.PERSONS || of(malice.conduct()) != SubjectClass.PERSONS)) {
            flaws.add(path + ".malice.to", "organisations have no household; `neighbourhood` or more is possible");
        }
    }

    private void checkClaims(String path, Channel.FalseClaims claims) {
        if (of(claims.conduct()) != of(claims.claims())) {
            flaws.add(
                    path + ".claims",
                    Quoted.word(claims.claims()) + " is done by " + Flaws.plain(of(claims.claims())) + " and "
                            + Quoted.word(claims.conduct()) + " by " + Flaws.plain(of(claims.conduct()))
                            + "; they claim it for themselves");
        }
    }

    private SubjectClass of(String kind) {
        Map<String, Conduct> kinds = society.conduct();
        Conduct known = kinds.get(kind);
        return known == null ? SubjectClass.PERSONS : known.of();
    }
}
