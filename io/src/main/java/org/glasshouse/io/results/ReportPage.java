package org.glasshouse.io.results;

import org.glasshouse.measures.Summary;

/// Makes the report of a run, `report.html`.
@FunctionalInterface
public interface ReportPage {
    /// The page as HTML.
    ///
    /// @param effectiveYaml the scenario as it was run
    String html(Manifest manifest, String effectiveYaml, Summary summary);
}
