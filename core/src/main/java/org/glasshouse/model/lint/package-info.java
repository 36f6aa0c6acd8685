/// Design faults that can be seen in a regime without a run.
///
/// They are faults in what a regime does to people, never in how well it controls them. May import model.
@NullMarked
package org.glasshouse.model.lint;

import org.jspecify.annotations.NullMarked;
