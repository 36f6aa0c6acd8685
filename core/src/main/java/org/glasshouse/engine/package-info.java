/// The engine: compiles a scenario once, then lives it day by day. [Simulation] is the only door.
///
/// May import model, random, society and outcome.
@NullMarked
package org.glasshouse.engine;

import org.jspecify.annotations.NullMarked;
