package org.glasshouse.io.results;

/// Something in a run directory that is not what its manifest says.
///
/// @param file the file that differs
/// @param sentence what differs, with the replicate where one can be named
public record Discrepancy(String file, String sentence) {}
