package org.glasshouse.engine;

import org.glasshouse.model.SubjectClass;
import org.jspecify.annotations.Nullable;

/// One service that a consequence concerns, compiled.
final class ServiceTable {
    /// Purpose and part of the block that keys who asks on a day in a neighbourhood.
    final int counter;
    /// The class of subjects that asks for it.
    final SubjectClass of;
    /// For each byte of standing, the number of the consequence that meets a request, or -1.
    final byte[] met;
    /// The same for a child by the byte of standing of a parent; null where none goes by that.
    final byte @Nullable [] ofParents;

    ServiceTable(int counter, SubjectClass of, byte[] met, byte @Nullable [] ofParents) {
        this.ofParents = ofParents;
        this.of = of;
        this.counter = counter;
        this.met = met;
    }
}
