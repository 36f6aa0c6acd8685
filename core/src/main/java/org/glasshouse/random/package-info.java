/// Draws without state: every one is a pure function of a seed, a replicate and the names of what is
/// decided.
///
/// Here live the generator (Philox, and the mixer that runs through the streams it keys), the purposes
/// and parts that name a draw, and the tables and bijections that turn random bits into gaps, choices
/// and orders. Imports nothing of ours and no library.
@NullMarked
package org.glasshouse.random;

import org.jspecify.annotations.NullMarked;
