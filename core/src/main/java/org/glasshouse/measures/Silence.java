package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.model.ConductClass;

/// Silence, and avoidance.
final class Silence implements HarmMeasures {
    @Override
    public String topic() {
        return "silence";
    }

    @Override
    public String definition() {
        return "Lawful things that are not said: what people say in the baseline less what the same "
                + "people say under the regime. Criticism and other sincere speech stand apart, and so does how often "
                + "people keep away so as not to be seen.";
    }

    @Override
    public String formula() {
        return "said = acts of the kinds of conduct that are speech; silence is how far the difference "
                + "to the baseline lies below 0; avoidance is how far that of acts of keeping away lies above. Exactly 0 where nobody knows of the regime and nothing is "
                + "enforced, since both arms then share every draw.";
    }

    @Override
    public String source() {
        return "Penney (2016), Chilling effects: online surveillance and Wikipedia use; Lichter, "
                + "Loeffler and Siegloch (2021), The long-term costs of government surveillance.";
    }

    @Override
    public List<Measure> measures(ArmTables arms) {
        List<Measure> measures = new ArrayList<>();
        add(measures, arms, "critical", "critical things said", ConductClass.CRITICAL_SPEECH);
        add(measures, arms, "sincere", "other things said sincerely", ConductClass.SINCERE_SPEECH);
        add(measures, arms, "praise", "praise said to be heard", ConductClass.PRAISE);
        add(
                measures,
                arms,
                "avoidance",
                "times that people kept away from where they would be seen",
                ConductClass.AVOIDANCE);
        return measures;
    }

    private void add(List<Measure> measures, ArmTables arms, String key, String label, ConductClass sort) {
        if (arms.first(GroupTotals::conduct).stream().anyMatch(kind -> arms.isOf(kind, sort))) {
            measures.add(Measure.count(
                    topic(),
                    "silence." + key,
                    label,
                    "acts",
                    (arm, group) ->
                            ArmTables.sum(arm.conduct(), "done", group, words -> arms.isOf(words.getFirst(), sort))));
        }
    }
}
