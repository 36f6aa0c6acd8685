package org.glasshouse.model;

/// What a regime file models, and what a reader must know before believing it.
@Explain("What the file models, whose account it follows, what is disputed and what is left out.")
public record Card(
        @Explain("Whose account it follows: `press`, `scholarship`, `statute`, `fiction` or `construction`.")
        Account follows,

        @Explain("What it models, in a sentence or two.") String models,
        @Explain("What is disputed about it.") String disputed,
        @Explain("What the model leaves out.") String leavesOut) {

    /// Whose account a regime follows.
    public enum Account {
        /// Newspapers and broadcasters.
        PRESS,
        /// Peer-reviewed work and lawyers who read the documents.
        SCHOLARSHIP,
        /// The text of a law or order.
        STATUTE,
        /// A film or novel.
        FICTION,
        /// Made up for a test, a benchmark or a lesson.
        CONSTRUCTION
    }
}
