/// Tests of the run directory, with made-up outcomes of a made-up regime.
@NullMarked
package org.glasshouse.io.results;

import org.jspecify.annotations.NullMarked;
