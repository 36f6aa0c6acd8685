package org.glasshouse.io.report;

/// One of the small pictures of a figure, with the words above it.
///
/// @param heading what it shows, in a few words
/// @param svg the picture
record Panel(String heading, String svg) {}
