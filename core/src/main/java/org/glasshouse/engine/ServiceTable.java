package org.glasshouse.engine;

/// One service that a consequence concerns, compiled.
final class ServiceTable {
    final String name;
    /// Purpose and part of the block that keys who asks on a day in a neighbourhood.
    final int counter;
    /// Chance of asking on a day, by class.
    final Chances asks;
    /// For each byte of standing, the number of the consequence that meets a request, or -1.
    final byte[] met;

    ServiceTable(String name, int counter, Chances asks, byte[] met) {
        this.name = name;
        this.counter = counter;
        this.asks = asks;
        this.met = met;
    }
}
