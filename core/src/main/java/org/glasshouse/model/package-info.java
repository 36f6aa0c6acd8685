/// What people write: scenarios, societies and regimes, as immutable records whose components are the keys of the
/// files.
///
/// Every record here is at once the Java type, the shape of the YAML, the JSON Schema and the reference page. Imports
/// nothing.
@NullMarked
package org.glasshouse.model;

import org.jspecify.annotations.NullMarked;
