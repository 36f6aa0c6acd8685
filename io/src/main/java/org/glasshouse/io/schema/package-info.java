/// The shape of the files, derived from the records of the model: JSON Schema for editors and for validation, and the
/// reference page.
///
/// May import model.
@NullMarked
package org.glasshouse.io.schema;

import org.jspecify.annotations.NullMarked;
