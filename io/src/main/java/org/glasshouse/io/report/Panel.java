package org.glasshouse.io.report;

/// One of the small pictures of a figure, with the words above it.
///
/// @param heading what it shows, in a few words
/// @param svg the picture
/// @param place how it stands among the others: `panel`, or over the whole width
record Panel(String heading, String svg, String place) {
    /// A small picture beside others.
    Panel(String heading, String svg) {
        this(heading, svg, "panel");
    }
}
