/// The generated population of one replicate: places, households, traits and ties.
///
/// Everything follows from the shares of a society file and the draws of a replicate; [Population] is
/// the door, [Ties] finds contacts by arithmetic, [Marginals] and [TieMeasures] say what came out. May
/// import model and random.
@NullMarked
package org.glasshouse.society;

import org.jspecify.annotations.NullMarked;
