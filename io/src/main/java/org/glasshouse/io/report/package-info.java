/// The report of a run as one self-contained page. Imports results and measures.
@NullMarked
package org.glasshouse.io.report;

import org.jspecify.annotations.NullMarked;
