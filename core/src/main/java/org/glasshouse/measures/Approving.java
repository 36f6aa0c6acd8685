package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.outcome.LifeMeasure;

/// How many people say that they approve of being scored, and of scoring others. No harm and no good: it stands beside
/// the harms.
final class Approving implements HarmMeasures {
    /// What must stand wherever approval is told.
    static final String CAUTION = "What people answer says nothing of consent: who is afraid may say yes, so that an"
            + " answer is an upper bound, and whoever is not told what is done to others judges without it.";

    @Override
    public String topic() {
        return "approval";
    }

    @Override
    public String definition() {
        return "No harm, but what people say of the scheme once the last day is over: whether they approve of being"
                + " scored, whatever it did to them, and of scoring those of other groups than their own. It is set"
                + " against what the same people say where nothing is scored. "
                + CAUTION;
    }

    @Override
    public String formula() {
        return "Children aren't asked. A person approves if a threshold, drawn once and the same in every arm, is below base x factors + pride"
                + " x position of the points between start and end of the scale + honoured (if so ever) + punished (if"
                + " ever under a sanction) + told x (seen x share of contacts ever under a sanction + heard, if anybody"
                + " ever was); of scoring others, if it is below their base x factors + told x the same of other groups"
                + " alone. Of the punished = approving people ever under a sanction / all of these; of those told (not"
                + " told) = approving people of these / all of these. A ratio over nothing is 0, so the difference of such a"
                + " share from an arm without sanctions says nothing.";
    }

    @Override
    public String source() {
        return "Kostka (2019), China's social credit systems and public opinion, New Media and Society 21, 1565-1593,"
                + " for approval and who approves; a survey of students by MERICS (2018-19) for what being told of"
                + " effects takes from it; Kuran (1995), Private truths, public lies, for what answers hide.";
    }

    /// Never a target.
    @Override
    public List<Measure> varied(ArmTables arms) {
        return List.of();
    }

    @Override
    public List<Measure> measures(ArmTables arms) {
        List<Measure> measures = new ArrayList<>();
        if (!arms.haveLedgers() || !arms.isAnyAbove(Approving::asked)) {
            return measures;
        }
        count(measures, "being-scored", "people who approve of being scored", LifeMeasure.APPROVES);
        share(measures, "being-scored.share", "share of people who approve of being scored", Approving::ofAll);
        share(
                measures,
                "being-scored.punished",
                "share of the people ever under a sanction who approve of being scored, 0 where nobody was",
                Approving::ofThePunished);
        share(
                measures,
                "being-scored.told",
                "share of those who are told what is done to others who approve of being scored",
                Approving::ofTheTold);
        share(
                measures,
                "being-scored.not-told",
                "share of those who are not told what is done to others who approve of being scored",
                Approving::ofTheRest);
        if (arms.isAnyAbove(Approving::askedOfOthers)) {
            count(
                    measures,
                    "scoring-others",
                    "people who approve of scoring those of other groups",
                    LifeMeasure.APPROVES_FOR_OTHERS);
            count(
                    measures,
                    "scoring-others.only",
                    "people who approve of scoring those of other groups, but not of being scored",
                    LifeMeasure.APPROVES_FOR_OTHERS_ONLY);
        }
        return measures;
    }

    private void count(List<Measure> measures, String key, String label, LifeMeasure what) {
        measures.add(Measure.ofLives(
                topic(), "approval." + key, label, "answers", (lives, group) -> lives.people(what, group)));
    }

    private void share(List<Measure> measures, String key, String label, Measure.LivesReader reader) {
        measures.add(Measure.shareOfLives(topic(), "approval." + key, label, reader));
    }

    /// How many people are asked, in each replicate.
    static double[] asked(LifeTotals lives, List<String> group) {
        return lives.people(LifeMeasure.ASKED, group);
    }

    /// How many of them are asked about scoring others, too.
    static double[] askedOfOthers(LifeTotals lives, List<String> group) {
        return ArmTables.minus(lives.sum(LifeMeasure.ASKED, group), asked(lives, group));
    }

    private static double[] ofAll(LifeTotals lives, List<String> group) {
        return ArmTables.ratio(lives.people(LifeMeasure.APPROVES, group), asked(lives, group));
    }

    /// The share of those who were ever under a sanction.
    static double[] ofThePunished(LifeTotals lives, List<String> group) {
        return ArmTables.ratio(
                lives.people(LifeMeasure.APPROVES_PUNISHED, group), lives.people(LifeMeasure.ASKED_PUNISHED, group));
    }

    private static double[] ofTheTold(LifeTotals lives, List<String> group) {
        return ArmTables.ratio(lives.people(LifeMeasure.APPROVES_TOLD, group), lives.people(LifeMeasure.TOLD, group));
    }

    private static double[] ofTheRest(LifeTotals lives, List<String> group) {
        double[] approving = ArmTables.minus(
                lives.people(LifeMeasure.APPROVES, group), lives.people(LifeMeasure.APPROVES_TOLD, group));
        return ArmTables.ratio(approving, ArmTables.minus(asked(lives, group), lives.people(LifeMeasure.TOLD, group)));
    }
}
