/// The command line: reads the words of a command, calls io, and says in sentences what came of it.
///
/// May import everything; nothing imports it. Standard output is data, standard error is talk.
@NullMarked
package org.glasshouse.app;

import org.jspecify.annotations.NullMarked;
