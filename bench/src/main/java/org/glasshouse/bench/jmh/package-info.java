/// Benchmarks of single steps, by JMH: what a draw, a map, a hop costs.
///
/// Run all with `bench/jmh.sh`, or those whose names hold a pattern with `bench/jmh.sh PATTERN`. May import everything
/// but the yardstick. No build and no test runs them.
@NullMarked
package org.glasshouse.bench.jmh;

import org.jspecify.annotations.NullMarked;
