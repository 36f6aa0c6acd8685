/// The run directory: Parquet tables, manifest, data dictionary; written whole or not at all, read back, verified.
///
/// May import model, outcome and measures of the core; knows neither the engine nor the YAML files.
@NullMarked
package org.glasshouse.io.results;

import org.jspecify.annotations.NullMarked;
