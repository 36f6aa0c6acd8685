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
        return HarmMeasures.all().stream()
                .map(harm -> new HarmDefinition(harm.topic(), harm.definition(), harm.formula(), harm.source()))
                .toList();
    }
}
