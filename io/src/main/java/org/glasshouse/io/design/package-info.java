/// Designs of sweeps, fixed before their first run.
@NullMarked
package org.glasshouse.io.design;

import org.jspecify.annotations.NullMarked;
