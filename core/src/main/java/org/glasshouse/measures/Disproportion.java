package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.outcome.LifeMeasure;

/// Sanctions out of proportion to the gravity of the deeds on record, and detriment in a domain of life that
/// has nothing to do with them.
final class Disproportion implements HarmMeasures {
    private static final double THOUSANDTHS = 1000;

    @Override
    public String topic() {
        return "disproportion";
    }

    @Override
    public String definition() {
        return "Sanctions out of proportion to the gravity of the deeds on record, and detriment in a domain of "
                + "life that has nothing to do with them. Graver deeds should bring graver sanctions, deeds of "
                + "one gravity like sanctions, and trivial or lawful ones none that weigh.";
    }

    @Override
    public String formula() {
        return "unrelated = requests denied, or granted dearer or later than to others, in a domain in which no "
                + "record that costs points or lists had been booked on the person; share = unrelated / all of "
                + "these. Of whoever is under a "
                + "sanction, the gravest such record so far counts, true or not; nothing on record counts as "
                + "gravity 0: trivial = days under a sanction with nothing of gravity 0.2 or more on record; days "
                + "(points) per gravity = days under a sanction (points that such records took) / gravity of all "
                + "such records added up; rank agreement = (C - D) / (C + D) over all pairs of people of "
                + "one replicate whose gravest deeds differ, C those of whom the one with the graver deed was "
                + "longer under sanctions, D those of whom the one with the lesser was: 1 is full order, 0 what "
                + "chance gives, -1 order turned round. Where the society gives a kind no gravity, days of "
                + "people with such a record are counted apart as unknown, and in no other of these numbers. A "
                + "ratio over nothing is 0.";
    }

    @Override
    public String source() {
        return "Von Hirsch and Jareborg (1991), Gauging criminal harm: a living-standard analysis, Oxford Journal "
                + "of Legal Studies 11, 1-38, for gravity; von Hirsch, Censure and sanctions (1993), for "
                + "ordinal proportionality (parity and rank-ordering); Goodman and Kruskal (1954), Measures of "
                + "association for cross classifications, for rank agreement (gamma). Regulation (EU) "
                + "2024/1689, Article 5(1)(c)(i) and (ii): detrimental treatment in social contexts unrelated to those in "
                + "which the data was originally generated or collected, and treatment disproportionate to the "
                + "gravity of the behaviour.";
    }

    @Override
    public List<Measure> measures(ArmTables arms) {
        if (!arms.haveLedgers()) {
            return List.of();
        }
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.ofLives(
                topic(),
                "disproportion.unrelated-detriments",
                "denials, surcharges and delays in a domain in which nothing was on record against the person",
                "times",
                (lives, group) -> lives.sum(LifeMeasure.UNRELATED_DETRIMENTS, group)));
        measures.add(Measure.ofLives(
                topic(),
                "disproportion.people",
                "people who met a denial, surcharge or delay in an unrelated domain",
                "people",
                (lives, group) -> lives.people(LifeMeasure.UNRELATED_DETRIMENTS, group)));
        measures.add(Measure.shareOfLives(
                topic(),
                "disproportion.unrelated-share",
                "share of all denials, surcharges and delays that were in an unrelated domain",
                (lives, group) -> ArmTables.ratio(
                        lives.sum(LifeMeasure.UNRELATED_DETRIMENTS, group), lives.sum(LifeMeasure.DETRIMENTS, group))));
        addGravity(measures);
        return measures;
    }

    private void addGravity(List<Measure> measures) {
        measures.add(Measure.ofLives(
                topic(),
                "disproportion.ungraded-days",
                "days under a sanction with a deed of unknown gravity on record",
                "person-days",
                (lives, group) -> lives.sum(LifeMeasure.UNGRADED_DAYS, group)));
        measures.add(Measure.ofLives(
                topic(),
                "disproportion.trivial-days",
                "days under a sanction with nothing graver than a nuisance on record",
                "person-days",
                (lives, group) -> lives.sum(LifeMeasure.TRIVIAL_DAYS, group)));
        measures.add(Measure.ofLives(
                topic(),
                "disproportion.trivial-people",
                "people under a sanction with nothing graver than a nuisance on record",
                "people",
                (lives, group) -> lives.people(LifeMeasure.TRIVIAL_DAYS, group)));
        measures.add(Measure.shareOfLives(
                topic(),
                "disproportion.trivial-share",
                "share of all days under sanctions with nothing graver than a nuisance on record",
                (lives, group) ->
                        ArmTables.ratio(lives.sum(LifeMeasure.TRIVIAL_DAYS, group), gradedDays(lives, group))));
        measures.add(perGravity(
                "disproportion.days-per-gravity",
                "days under sanctions per unit of gravity on record",
                "days",
                Disproportion::gradedDays));
        measures.add(perGravity(
                "disproportion.points-per-gravity",
                "points that records took per unit of gravity",
                "points",
                (lives, group) -> lives.sum(LifeMeasure.GRADED_POINTS, group)));
        measures.add(Measure.shareOfLives(
                topic(),
                "disproportion.rank-agreement",
                "rank agreement of gravity and days under sanctions",
                Disproportion::rankAgreement));
    }

    private Measure perGravity(String key, String label, String unit, Measure.LivesReader amount) {
        return new Measure(
                topic(),
                key,
                label,
                unit,
                Measure.Sort.RATIO,
                Measure.Scope.INTERSECTIONS,
                (arm, group) -> ArmTables.ratio(
                        amount.perReplicate(arm.lives(), group),
                        ArmTables.times(arm.lives().sum(LifeMeasure.GRAVITY_ON_RECORD, group), 1 / THOUSANDTHS)));
    }

    private static double[] gradedDays(LifeTotals lives, List<String> group) {
        return ArmTables.plus(
                lives.sum(LifeMeasure.SANCTION_DAYS, group),
                ArmTables.times(lives.sum(LifeMeasure.UNGRADED_DAYS, group), -1));
    }

    private static double[] rankAgreement(LifeTotals lives, List<String> group) {
        List<Concordance> pairs = lives.concordance(group);
        return ArmTables.ratio(
                pairs.stream()
                        .mapToDouble(each -> each.concordant() - each.discordant())
                        .toArray(),
                pairs.stream()
                        .mapToDouble(each -> each.concordant() + each.discordant())
                        .toArray());
    }
}
