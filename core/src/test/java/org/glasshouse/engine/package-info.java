/// Cases, invariants and exact references for the engine.
@NullMarked
package org.glasshouse.engine;

import org.jspecify.annotations.NullMarked;
