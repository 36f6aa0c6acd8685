package org.glasshouse.engine;

import org.glasshouse.model.SubjectClass;

/// One service that a consequence concerns, compiled.
final class ServiceTable {
    /// Purpose and part of the block that keys who asks on a day in a neighbourhood.
    final int counter;
    /// The class of subjects that asks for it.
    final SubjectClass of;
    /// For each byte of standing, the number of the consequence that meets a request, or -1.
    final byte[] met;

    ServiceTable(int counter, SubjectClass of, byte[] met) {
        this.of = of;
        this.counter = counter;
        this.met = met;
    }
}
