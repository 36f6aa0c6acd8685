package org.glasshouse.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Approval;
import org.glasshouse.model.CollectiveAction;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.Keys;
import org.glasshouse.model.Response;
import org.glasshouse.model.Shunning;
import org.glasshouse.model.Society;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.Trait;

/// What must hold within a society: shares that add up, ceilings that no rate can break, responses of the
/// right sign.
final class SocietyCheck {
    /// Rounding in a file may put a ceiling this much below the product that it must cover.
    private static final double ROUNDING = 1e-9;

    private final Society society;
    private final Flaws flaws = new Flaws();

    SocietyCheck(Society society) {
        this.society = society;
    }

    List<Flaw> flaws() {
        flaws.name("society", society.society());
        society.people().traits().forEach((trait, shares) -> {
            String path = "people.traits." + trait.key();
            if (trait.isOf(SubjectClass.PERSONS)) {
                flaws.sumToOne(path, shares.values());
            } else {
                flaws.addOfKey(
                        path, "persons have no " + trait.key() + "; `organisations.businesses.traits` has its shares");
            }
        });
        checkHouseholds();
        society.conduct().forEach((name, conduct) -> {
            checkResponses("conduct." + name + ".responses", conduct);
            checkCeiling("conduct." + name, conduct);
            flaws.references(
                    "conduct." + name + ".follows",
                    conduct.follows(),
                    "kind of conduct",
                    society.conduct().keySet());
            if (conduct.follows().contains(name)) {
                flaws.add("conduct." + name + ".follows", "what only follows itself never begins; take it out");
            }
        });
        new OrganisationCheck(society, flaws).check();
        List<String> amongPersons = society.ties().entrySet().stream()
                .filter(layer -> !(layer.getValue() instanceof TieLayer.Ownership))
                .map(Map.Entry::getKey)
                .toList();
        CollectiveAction together = society.collectiveAction();
        if (together != null) {
            flaws.references(
                    "collective-action.through", together.through(), "layer of ties among persons", amongPersons);
        }
        Shunning shunning = society.shunning();
        if (shunning != null) {
            flaws.references("shunning.through", shunning.through(), "layer of ties among persons", amongPersons);
            if (shunning.through().isEmpty()) {
                flaws.add("shunning.through", "at least one layer of ties must be here");
            }
        }
        Approval approval = society.approval();
        if (approval != null) {
            checkApproval(approval, amongPersons);
        }
        checkRelief();
        return flaws.all();
    }

    private void checkApproval(Approval approval, List<String> amongPersons) {
        flaws.references("approval.through", approval.through(), "layer of ties among persons", amongPersons);
        checkTraits("approval.by", approval.by());
        if (approval.through().isEmpty() && approval.seen() != 0) {
            flaws.add("approval.seen", "nothing is seen through no ties; write `through`, too");
        }
        Approval.OfOthers others = approval.ofOthers();
        if (others == null) {
            return;
        }
        checkTraits("approval.of-others.by", others.by());
        if (approval.through().isEmpty() && others.seen() != 0) {
            flaws.add("approval.of-others.seen", "nothing is seen through no ties; write `approval.through`, too");
        }
        long groups = society.people().traits().getOrDefault(Trait.GROUP, Map.of()).values().stream()
                .filter(share -> share > 0)
                .count();
        if (groups < 2) {
            flaws.add("approval.of-others", "nobody is of another group; write shares under `people.traits.group`");
        }
    }

    private void checkTraits(String path, Map<Trait, Map<String, Double>> by) {
        by.keySet().stream()
                .filter(trait -> !trait.isOf(SubjectClass.PERSONS))
                .forEach(trait -> flaws.addOfKey(
                        path + "." + trait.key(), "persons have no " + trait.key() + "; name a trait of persons"));
    }

    /// Only honours lower levels: what is done against people soothes nobody.
    private void checkRelief() {
        society.responses()
                .adds()
                .forEach((experience, levels) -> levels.forEach((level, added) -> {
                    if (added < 0 && !experience.mayRelieve()) {
                        flaws.add(
                                "responses.adds." + Keys.of(experience) + "." + level.key(),
                                added + " would take from " + level.key()
                                        + "; only `honoured` and `witnessed-honour` may");
                    }
                }));
    }

    private void checkHouseholds() {
        for (int size : society.households().keySet()) {
            if (size < 1 || size > Society.MOST_PERSONS_IN_A_HOUSEHOLD) {
                flaws.addOfKey(
                        "households." + size,
                        size + " is no number of persons in a household; 1 to " + Society.MOST_PERSONS_IN_A_HOUSEHOLD
                                + " is");
            }
        }
        if (!society.households().isEmpty()) {
            flaws.sumToOne("households", society.households().values());
        }
    }

    private void checkResponses(String path, Conduct conduct) {
        for (Response response : List.of(Response.DETERRENCE, Response.CROWDING_OUT)) {
            if (conduct.response(response) > 0) {
                flaws.add(
                        path + "." + key(response),
                        Flaws.number(conduct.response(response)) + " would make people do it more; " + key(response)
                                + " is 0 or below");
            }
        }
        if (conduct.response(Response.INCENTIVE) < 0) {
            flaws.add(
                    path + ".incentive",
                    Flaws.number(conduct.response(Response.INCENTIVE))
                            + " would make people do it less; incentive is 0 or above");
        }
    }

    private void checkCeiling(String path, Conduct conduct) {
        double largest = conduct.largestChance();
        Double ceiling = conduct.ceiling();
        if (ceiling != null && largest > ceiling * (1 + ROUNDING)) {
            flaws.add(
                    path + ".ceiling",
                    "the ceiling of " + Flaws.number(ceiling) + " a day is below the " + Flaws.number(largest)
                            + " that " + factors(conduct) + " can reach; raise it, or lower these");
        } else if (ceiling == null && largest > 1) {
            flaws.add(
                    path + ".rate",
                    factors(conduct) + " can reach " + Flaws.number(largest)
                            + " a day; no kind happens to anybody oftener than once a day");
        }
    }

    /// What a chance on a day is made of, in words.
    private static String factors(Conduct conduct) {
        List<String> factors = new ArrayList<>();
        factors.add("the rate of " + Flaws.number(conduct.rate()) + " a year");
        if (!conduct.by().isEmpty()) {
            factors.add("the largest factors of its traits");
        }
        if (conduct.responses().values().stream().anyMatch(change -> change > 0)) {
            factors.add("the largest responses");
        }
        return String.join(" x ", factors);
    }

    private static String key(Response response) {
        return Keys.of(response);
    }
}
