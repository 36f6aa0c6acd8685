package org.glasshouse.model.check;

/// Something in a scenario, society or regime that can't be.
///
/// @param path dotted keys from the root of what was checked, such as `society.conduct.littering-river.rate`
/// @param ofKey whether the last key itself is wrong, rather than what stands under it
/// @param message what is wrong; what is allowed; did you mean …
public record Flaw(String path, boolean ofKey, String message) {
    /// A flaw of what stands under a path.
    public Flaw(String path, String message) {
        this(path, false, message);
    }

    /// The same flaw, seen from where all that was checked stands under a key.
    public Flaw under(String key) {
        return new Flaw(key + "." + path, ofKey, message);
    }
}
