package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.outcome.LifeMeasure;

/// Burden.
final class Burden implements HarmMeasures {
    private static final double MINUTES_IN_AN_HOUR = 60;
    private static final double THOUSANDTHS = 1000;
    private static final double HUNDREDTH = 0.01;
    /// Above it a cost is called catastrophic (indicator 3.8.2 of the Sustainable Development Goals).
    private static final double TENTH = 0.1;

    @Override
    public String topic() {
        return "burden";
    }

    @Override
    public String definition() {
        return "What the regime costs people in time, income, waiting, credit and ties, and how unequally it falls: the "
                + "share that the most burdened hundredth bears, and the Gini coefficient over everybody, "
                + "those without any burden included.";
    }

    @Override
    public String formula() {
        return "hours = sum of what substitutes cost; income = sum of what prices and substitutes cost more, each in "
                + "days of the person's own income; more than a tenth of income = people who lost more such days than a "
                + "tenth of the days lived; waiting = sum of days that services came later than to "
                + "others; detriments in a domain, such as credit = requests for its services that were denied or "
                + "granted dearer or later; ties = days on which a contact kept away because of somebody's "
                + "standing, each contact counted; top share = amount of the most burdened 1% / all of it; Gini = "
                + "1 - 2 x area under the Lorenz curve over all persons. Both are 0 where nobody lost anything.";
    }

    @Override
    public String source() {
        return "Gini (1912), Variabilita e mutabilita; Lorenz (1905), Methods of measuring the "
                + "concentration of wealth; World Health Organization and World Bank, indicator 3.8.2 of the Sustainable "
                + "Development Goals (2017), for costs above a tenth of income.";
    }

    @Override
    public List<Measure> measures(ArmTables arms) {
        List<Measure> measures = new ArrayList<>(detriments(arms));
        if (!arms.haveLedgers()) {
            return measures;
        }
        measures.add(Measure.ofLives(
                topic(),
                "burden.hours",
                "hours lost to what was used instead",
                "hours",
                (lives, group) -> ArmTables.times(lives.sum(LifeMeasure.MINUTES_LOST, group), 1 / MINUTES_IN_AN_HOUR)));
        measures.add(people("burden.people", "people who lost time", LifeMeasure.MINUTES_LOST));
        measures.add(Measure.ofLives(
                topic(),
                "burden.income-days",
                "days of own income lost to higher prices and substitutes",
                "days",
                (lives, group) -> ArmTables.times(lives.sum(LifeMeasure.INCOME_LOST, group), 1 / THOUSANDTHS)));
        measures.add(people("burden.people-who-lost-income", "people who lost income", LifeMeasure.INCOME_LOST));
        long tenth = Math.round(TENTH * THOUSANDTHS * arms.frame().days());
        measures.add(Measure.ofLives(
                topic(),
                "burden.people-who-lost-a-tenth-of-their-income",
                "people whom it cost more than a tenth of their income of all days",
                "people",
                (lives, group) -> lives.peopleWithMore(LifeMeasure.INCOME_LOST, tenth, group)));
        measures.add(Measure.ofLives(
                topic(),
                "burden.days-waited",
                "days that services came later than to others",
                "days",
                (lives, group) -> lives.sum(LifeMeasure.DAYS_WAITED, group)));
        measures.add(Measure.ofLives(
                topic(),
                "burden.tie-days",
                "days on which contacts kept away because of somebody's standing",
                "days",
                (lives, group) -> lives.sum(LifeMeasure.TIE_DAYS_CUT, group)));
        measures.add(people("burden.people-shunned", "people from whom contacts kept away", LifeMeasure.TIE_DAYS_CUT));
        concentration(measures, LifeMeasure.MINUTES_LOST, "hours", "hours lost");
        concentration(measures, LifeMeasure.INCOME_LOST, "income", "income lost");
        concentration(measures, LifeMeasure.TIE_DAYS_CUT, "tie-days", "days on which contacts kept away");
        concentration(measures, LifeMeasure.SANCTION_DAYS, "sanction-days", "sanction-days");
        return measures;
    }

    private Measure people(String key, String label, LifeMeasure of) {
        return Measure.ofLives(topic(), key, label, "people", (lives, group) -> lives.people(of, group));
    }

    /// Requests in each domain of life that the standing made worse.
    private List<Measure> detriments(ArmTables arms) {
        Map<String, String> domainOf = arms.frame().services();
        return domainOf.values().stream()
                .distinct()
                .sorted()
                .map(domain -> Measure.count(
                        topic(),
                        "burden.detriments-in-" + domain,
                        "requests in the domain " + domain + " that were denied, or granted dearer or later",
                        "times",
                        (arm, group) -> ArmTables.sum(
                                arm.services(),
                                "times",
                                group,
                                words -> domain.equals(domainOf.get(words.getFirst()))
                                        && Outcomes.isDetriment(words.getLast()))))
                .toList();
    }

    private void concentration(List<Measure> measures, LifeMeasure of, String key, String what) {
        measures.add(Measure.shareOfLives(
                topic(),
                "burden." + key + "-of-the-top-hundredth",
                "share of " + what + " that the most burdened hundredth bears",
                (lives, group) -> lives.shareOfTop(of, group, HUNDREDTH)));
        measures.add(Measure.shareOfLives(
                topic(),
                "burden.gini-of-" + key,
                "Gini coefficient of " + what,
                (lives, group) -> lives.gini(of, group)));
    }
}
