/// What a run leaves: tables of whole numbers and words, and their digests. Imports the model only.
@NullMarked
package org.glasshouse.outcome;

import org.jspecify.annotations.NullMarked;
