package org.glasshouse.io.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Scenario;

/// What a run directory tells of a run besides its tables.
///
/// @param scenario what is lived
/// @param effectiveYaml the scenario as one file with every default and override in it
/// @param command the command that reproduces the run, as one would type it
/// @param version version of Glasshouse
/// @param threads number of threads
/// @param assumed the numbers that were made up, for the report
/// @param rules `file:line` of each rule of the regime, by its path in it, as somebody wrote it
public record RunDescription(
        Scenario scenario,
        String effectiveYaml,
        String command,
        String version,
        int threads,
        List<AssumedNumber> assumed,
        Map<String, String> rules) {
    public RunDescription {
        assumed = List.copyOf(assumed);
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }
}
