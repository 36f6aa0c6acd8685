package org.glasshouse.model.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.model.Association;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Society;
import org.glasshouse.model.Stars;

/// What a regime names must be in the society: kinds of conduct, services, layers of ties.
final class ReferenceCheck {
    private static final String KIND = "kind of conduct in the society";

    private final Map<String, Conduct> kinds;
    private final Set<String> services;
    private final Set<String> layers;
    private final Society society;
    private final Regime regime;
    private final Flaws flaws;

    ReferenceCheck(Society society, Regime regime, Flaws flaws) {
        this.kinds = society.conduct();
        this.services = society.services().keySet();
        this.layers = society.ties().keySet();
        this.society = society;
        this.regime = regime;
        this.flaws = flaws;
    }

    void check() {
        regime.channels().forEach((name, channel) -> checkChannel("regime.channels." + name, channel));
        regime.deeds().keySet().forEach(kind -> flaws.referenceOfKey("regime.deeds", kind, KIND, kinds.keySet()));
        if (regime.points() != null) {
            regime.points()
                    .dimensions()
                    .forEach((name, each) -> kinds("regime.points.dimensions." + name + ".of", each.of()));
        }
        Stars stars = regime.householdStars();
        if (stars != null) {
            stars.categories().forEach((name, counted) -> kinds("regime.household-stars.categories." + name, counted));
            if (stars.tornDown() != null) {
                kind("regime.household-stars.torn-down.by", stars.tornDown().by());
            }
        }
        if (regime.householdLiability() != null) {
            kinds("regime.household-liability.of", regime.householdLiability().of());
        }
        regime.lists().forEach((name, list) -> {
            kinds("regime.lists." + name + ".enters-on", list.entersOn());
            kinds("regime.lists." + name + ".leaves-on", list.leavesOn());
        });
        regime.closures().forEach((name, closure) -> {
            kinds("regime.closures." + name + ".of", closure.of());
            kinds("regime.closures." + name + ".after-records", closure.afterRecords());
        });
        regime.caps().forEach((name, cap) -> kinds("regime.caps." + name + ".of", cap.of()));
        if (regime.escalation() != null) {
            kinds("regime.escalation.of", regime.escalation().of());
        }
        regime.officials().forEach((name, official) -> {
            kinds("regime.officials." + name + ".of", official.of());
            if (official.invents() != null) {
                kind(
                        "regime.officials." + name + ".invents.recorded-as",
                        official.invents().recordedAs());
            }
        });
        regime.association().forEach((name, rule) -> {
            layers("regime.association." + name + ".through", rule.through());
            String path = "regime.association." + name;
            checkDepth(path, rule);
            switch (rule) {
                case Association.WhenRecorded event -> kinds(path + ".when-recorded", event.whenRecorded());
                case Association.CoSigned signed -> kinds(path + ".co-signed", signed.coSigned());
                case Association.RatedWhen rated -> kinds(path + ".rated-when", rated.ratedWhen());
                case Association.WhenBelow _, Association.WhileBelow _ -> {
                    // These go by grades, not by kinds of conduct.
                }
            }
        });
        regime.consequences().forEach((name, each) -> checkConsequence("regime.consequences." + name, each));
    }

    /// Contacts of contacts are looked up for each fall or record: too many would take a run's time.
    private void checkDepth(String path, Association rule) {
        double contacts = rule.depth() > 1 ? FurtherReach.contacts(society, rule) : 0;
        if (contacts > Association.MOST_CONTACTS_AT_DEPTH_TWO) {
            flaws.add(
                    path + ".depth",
                    "through these layers a person has about " + Math.round(contacts) + " contacts, and as many times"
                            + " as many would be looked up for each fall or record; "
                            + Association.MOST_CONTACTS_AT_DEPTH_TWO + " contacts at most are possible at depth 2");
        }
    }

    private void checkChannel(String path, Channel channel) {
        kinds(path + ".sees", channel.sees());
        Channel.Mistake mistake = channel.mistakes();
        if (mistake != null) {
            kind(path + ".mistakes.taken-for", mistake.takenFor());
        }
        Channel.MixUp mixUp = channel.mixesUp();
        if (mixUp != null) {
            kind(path + ".mixes-up.recorded-as", mixUp.recordedAs());
        }
        if (channel.quota() != null) {
            kind(path + ".quota.recorded-as", channel.quota().recordedAs());
        }
        if (channel.falseClaims() != null) {
            checkClaims(path + ".false-claims", channel.falseClaims());
        }
        Channel.Malice malice = channel.malice();
        if (malice != null) {
            kind(path + ".malice.accuses-of", malice.accusesOf());
            String conduct = malice.conduct();
            kind(path + ".malice.conduct", conduct);
            Conduct meant = kinds.get(conduct);
            if (meant != null && meant.kind() != ConductClass.FALSE_DENUNCIATION) {
                flaws.add(
                        path + ".malice.conduct",
                        Quoted.word(conduct)
                                + " is no false denunciation; a kind of conduct with `kind: false-denunciation` is");
            }
        }
    }

    private void checkClaims(String path, Channel.FalseClaims claims) {
        String conduct = claims.conduct();
        kind(path + ".conduct", conduct);
        Conduct claiming = kinds.get(conduct);
        if (claiming != null && claiming.kind() != ConductClass.FALSE_CLAIM) {
            flaws.add(
                    path + ".conduct",
                    Quoted.word(conduct) + " is no false claim; a kind of conduct with `kind: false-claim` is");
        }
        kind(path + ".claims", claims.claims());
        Conduct claimed = kinds.get(claims.claims());
        if (claimed != null && !claimed.good()) {
            flaws.add(
                    path + ".claims",
                    Quoted.word(claims.claims()) + " is no good deed; people claim a kind of conduct with"
                            + " `kind: good-deed`");
        }
    }

    private void checkConsequence(String path, Consequence consequence) {
        switch (consequence) {
            case Consequence.Deny deny -> {
                service(path + ".deny", deny.deny());
                String instead = deny.instead();
                if (instead != null) {
                    service(path + ".instead", instead);
                }
                if (deny.deny().equals(instead)) {
                    flaws.add(path + ".instead", "what is denied can't be used instead; name another service");
                }
            }
            case Consequence.Price price -> service(path + ".price", price.price());
            case Consequence.Delay delay -> service(path + ".delay", delay.delay());
            case Consequence.Grant grant -> service(path + ".grant", grant.grant());
            case Consequence.Discount discount -> service(path + ".discount", discount.discount());
            case Consequence.Hasten hasten -> service(path + ".hasten", hasten.hasten());
            case Consequence.Give give -> kinds(path + ".for-recorded", give.forRecorded());
            case Consequence.Publish _, Consequence.Honour _ -> {
                kinds(path + ".for-recorded", consequence.forRecorded());
                layers(path + ".through", consequence.through());
            }
        }
    }

    private void kind(String path, String word) {
        flaws.reference(path, word, KIND, kinds.keySet());
    }

    private void kinds(String path, List<String> words) {
        flaws.references(path, words, KIND, kinds.keySet());
    }

    private void service(String path, String word) {
        flaws.reference(path, word, "service in the society", services);
    }

    private void layers(String path, List<String> words) {
        flaws.references(path, words, "layer of ties in the society", layers);
    }
}
