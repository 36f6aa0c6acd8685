package org.glasshouse.io.results;

/// A number of the scenario that nobody reported or estimated: we made it up.
///
/// @param path where it stands, as dotted keys: `regime.channels.neighbour-report.detects`
/// @param value as written
/// @param note why it was chosen; empty if nothing is said
public record AssumedNumber(String path, String value, String note) {}
