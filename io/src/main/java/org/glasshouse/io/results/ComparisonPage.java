package org.glasshouse.io.results;

import java.io.IOException;
import org.glasshouse.measures.Comparison;

/// Makes the report of a comparison, `report.html`.
@FunctionalInterface
public interface ComparisonPage {
    /// The page as HTML.
    String html(ComparisonDirectory directory, Comparison comparison) throws IOException;
}
