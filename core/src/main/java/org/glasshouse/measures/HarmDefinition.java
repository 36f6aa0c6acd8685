package org.glasshouse.measures;

import java.util.List;

/// What a harm is, how it is counted, and where the notion comes from.
///
/// @param topic its name, under which its measures stand
/// @param definition what it is
/// @param formula how its numbers are made of the tables
/// @param source paper, statute or report
public record HarmDefinition(String topic, String definition, String formula, String source) {

    /// All harms, in the order in which they are told.
    public static List<HarmDefinition> all() {
        return of(HarmMeasures.all());
    }

    /// What is told beside the harms, in that order.
    public static List<HarmDefinition> beside() {
        return of(HarmMeasures.beside());
    }

    private static List<HarmDefinition> of(List<HarmMeasures> measures) {
        return measures.stream()
                .map(each -> new HarmDefinition(each.topic(), each.definition(), each.formula(), each.source()))
                .toList();
    }
}
