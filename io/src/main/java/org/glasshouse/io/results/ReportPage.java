package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.file.Path;
import org.glasshouse.measures.Summary;

/// Makes the report of a run, `report.html`.
@FunctionalInterface
public interface ReportPage {
    /// The page as HTML.
    ///
    /// @param scenario where the scenario lies as it was run
    String html(Manifest manifest, Path scenario, Summary summary) throws IOException;
}
