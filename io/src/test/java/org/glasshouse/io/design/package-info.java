/// Tests of designs.
@NullMarked
package org.glasshouse.io.design;

import org.jspecify.annotations.NullMarked;
