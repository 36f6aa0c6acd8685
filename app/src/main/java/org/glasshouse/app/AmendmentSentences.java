package org.glasshouse.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Amendment;
import org.glasshouse.model.DayOrDate;
import org.glasshouse.model.Keys;
import org.glasshouse.model.Repeal;

/// Says what changes in a regime, and when.
final class AmendmentSentences {
    /// Days before dates, since a regime alone doesn't know the date of its first day.
    private static final Comparator<DayOrDate> BY_DAY = Comparator.comparing(
                    DayOrDate::day, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(each -> String.valueOf(each.date()));

    private AmendmentSentences() {}

    /// A sentence for each amendment, by its path in the regime, in the order of their days and not of the file.
    static Map<String, String> of(Map<String, Amendment> amendments) {
        Map<String, String> sentences = new LinkedHashMap<>();
        amendments.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getValue().on(), BY_DAY))
                .forEach(
                        each -> sentences.put("amendments." + each.getKey(), sentence(each.getKey(), each.getValue())));
        return sentences;
    }

    private static String sentence(String name, Amendment amendment) {
        List<String> changes = new ArrayList<>();
        amendment.change().values().forEach((path, value) -> changes.add(path + " becomes " + value));
        amendment.ends().forEach(part -> changes.add(part + " ends"));
        amendment.begins().forEach(part -> changes.add(part + " begins"));
        Repeal repeal = amendment.repeal();
        if (repeal != null) {
            changes.add("the regime is repealed, standing is " + Keys.of(repeal.standing()) + " and lists "
                    + (repeal.lists() == Repeal.Lists.CLEARED ? "are cleared" : "run out"));
        }
        return "Amendment " + name + ", from " + amendment.on().words() + ": " + String.join("; ", changes) + ".";
    }
}
