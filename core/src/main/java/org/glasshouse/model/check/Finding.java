package org.glasshouse.model.check;

/// Something in a scenario, society or regime that can't be.
///
/// @param path dotted keys from the root of what was checked, such as `society.conduct.littering-river.rate`
/// @param message what is wrong; what is allowed; did you mean …
public record Finding(String path, String message) {}
