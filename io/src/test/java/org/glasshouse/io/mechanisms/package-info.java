/// One row for each mechanism that the press accounts describe: which part models it, and a tiny world that shows it.
@NullMarked
package org.glasshouse.io.mechanisms;

import org.jspecify.annotations.NullMarked;
