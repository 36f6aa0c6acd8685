/// Whole runs of bundled scenarios on the clock: what they cost in time, CPU time and memory, and what came of them.
///
/// Scenarios are read from the folder `scenarios` of the current directory. May import everything but the yardstick.
@NullMarked
package org.glasshouse.bench.run;

import org.jspecify.annotations.NullMarked;
