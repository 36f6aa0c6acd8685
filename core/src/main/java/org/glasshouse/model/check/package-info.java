/// What must hold between the values of a file beyond their types: references, shares, bands, ceilings.
///
/// May import model.
@NullMarked
package org.glasshouse.model.check;

import org.jspecify.annotations.NullMarked;
