package org.glasshouse.engine;

/// One service that a consequence concerns, compiled.
final class ServiceTable {
    /// Purpose and part of the block that keys who asks on a day in a neighbourhood.
    final int counter;
    /// For each byte of standing, the number of the consequence that meets a request, or -1.
    final byte[] met;

    ServiceTable(int counter, byte[] met) {
        this.counter = counter;
        this.met = met;
    }
}
