/// The report as a browser shows it.
@NullMarked
package org.glasshouse.ui;

import org.jspecify.annotations.NullMarked;
