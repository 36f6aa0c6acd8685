/// The rules of the house: walls between packages, sizes, what the scope forbids. May import everything.
@NullMarked
package org.glasshouse;

import org.jspecify.annotations.NullMarked;
