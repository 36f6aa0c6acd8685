package org.glasshouse.measures;

/// A sentence of a life.
///
/// @param text the sentence
/// @param wrong whether it tells of a record of what the person had not done
public record Told(String text, boolean wrong) {
    static Told plain(String text) {
        return new Told(text, false);
    }
}
