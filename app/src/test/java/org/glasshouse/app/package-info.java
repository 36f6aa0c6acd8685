/// The command line as people meet it: words in, sentences, files and exit codes out.
@NullMarked
package org.glasshouse.app;

import org.jspecify.annotations.NullMarked;
