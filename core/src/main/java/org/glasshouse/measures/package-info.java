/// What a run's tables say about people: findings in sentences, each with its interval. Imports model and outcome;
/// never the engine.
@NullMarked
package org.glasshouse.measures;

import org.jspecify.annotations.NullMarked;
