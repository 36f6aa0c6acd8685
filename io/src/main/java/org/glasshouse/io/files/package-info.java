/// Reads what people write: scenarios, societies and regimes in YAML, with a position for every value, all problems at
/// once, and a source for every number that has one. [ScenarioReader] is the door.
///
/// May import model, its checks, random and the schema.
@NullMarked
package org.glasshouse.io.files;

import org.jspecify.annotations.NullMarked;
