package org.glasshouse.model.check;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.Organisations;
import org.glasshouse.model.Society;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.Trait;

/// What must hold of the organisations of a society, and of what they do, ask for and are tied to:
/// who does something is there, and has the traits by which it is told apart.
final class OrganisationCheck {
    private static final long MOST_SUBJECTS = Integer.MAX_VALUE;

    private final Society society;
    private final Flaws flaws;

    OrganisationCheck(Society society, Flaws flaws) {
        this.society = society;
        this.flaws = flaws;
    }

    void check() {
        Organisations organisations = society.organisations();
        if (organisations != null) {
            checkThem(organisations);
        }
        society.conduct().forEach((name, conduct) -> {
            String path = "conduct." + name;
            isThere(path + ".of", conduct.of());
            has(path + ".by", conduct.of(), conduct.by());
            followsItsOwn(path + ".follows", conduct);
        });
        society.services().forEach((name, service) -> {
            isThere("services." + name + ".of", service.of());
            has("services." + name + ".by", service.of(), service.by());
        });
        society.ties().forEach((name, layer) -> {
            if (layer instanceof TieLayer.Ownership) {
                isThere("ties." + name, SubjectClass.BUSINESSES);
            } else if (layer instanceof TieLayer.Blocks blocks
                    && blocks.by() != null
                    && !blocks.by().isOf(SubjectClass.PERSONS)) {
                flaws.add(
                        "ties." + name + ".by", "persons have no " + blocks.by().key() + "; name a trait of persons");
            }
        });
    }

    private void checkThem(Organisations organisations) {
        Organisations.Businesses businesses = organisations.businesses();
        if (businesses == null && organisations.publicBodies() == null) {
            flaws.add("organisations", "there are none; write `businesses` or `public-bodies`, or leave this out");
        }
        if (businesses != null) {
            businesses.traits().forEach((trait, shares) -> {
                String path = "organisations.businesses.traits." + trait.key();
                if (trait.holder() == Trait.Holder.BUSINESS) {
                    flaws.sumToOne(path, shares.values());
                } else {
                    flaws.addOfKey(
                            path,
                            "a business has no " + trait.key() + " of its own; `sector` and `size` are what it has");
                }
            });
        }
        double perPerson = businesses == null ? 0 : businesses.perPerson();
        int perDistrict = organisations.publicBodies() == null
                ? 0
                : organisations.publicBodies().perDistrict();
        double subjects = society.people().persons() * (1 + perPerson)
                + (double) perDistrict * society.places().districts();
        if (subjects > MOST_SUBJECTS) {
            flaws.add(
                    "organisations",
                    "with these there are " + Flaws.number(subjects) + " persons and organisations; " + MOST_SUBJECTS
                            + " at most are possible");
        }
    }

    private void isThere(String path, SubjectClass of) {
        if (!society.has(of)) {
            flaws.add(
                    path,
                    "there are no " + Flaws.plain(of) + " in this society; write `organisations: {" + of.key()
                            + ": …}`");
        }
    }

    private void has(String path, SubjectClass of, Map<Trait, Map<String, Double>> by) {
        by.keySet().forEach(trait -> {
            if (!trait.isOf(of)) {
                List<String> possible = List.of(Trait.values()).stream()
                        .filter(each -> each.isOf(of))
                        .map(Trait::key)
                        .toList();
                flaws.addOfKey(
                        path + "." + trait.key(),
                        Flaws.plain(of) + " have no " + trait.key() + "; they have " + String.join(", ", possible));
            }
        });
    }

    private void followsItsOwn(String path, Conduct conduct) {
        for (String followed : conduct.follows()) {
            Conduct other = society.conduct().get(followed);
            if (other != null && other.of() != conduct.of()) {
                flaws.add(
                        path,
                        Quoted.word(followed) + " is done by " + Flaws.plain(other.of()) + " and this by "
                                + Flaws.plain(conduct.of()) + "; only one's own deeds can be followed");
            }
        }
    }
}
