/// The yardstick: a hand-written engine for one fixed model, REF-POINTS, as fast as we know how to make it.
///
/// It tells how fast this model can go on the machine at hand, so that Glasshouse can be measured against it in the
/// same run. It shares no code with Glasshouse, draws included, and so imports nothing of it. Its checksums are those
/// of the prototype it was taken from and never change.
@NullMarked
package org.glasshouse.bench.yardstick;

import org.jspecify.annotations.NullMarked;
