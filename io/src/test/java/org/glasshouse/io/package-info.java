/// Whole paths: from bundled files through the engine to what a run leaves.
@NullMarked
package org.glasshouse.io;

import org.jspecify.annotations.NullMarked;
