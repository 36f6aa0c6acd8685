package org.glasshouse.io.results;

import org.glasshouse.measures.Summary;

/// Makes the report of a run, `report.html`.
@FunctionalInterface
public interface ReportPage {
    /// The page as HTML.
    String html(Manifest manifest, Summary summary);
}
