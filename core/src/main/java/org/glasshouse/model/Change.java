package org.glasshouse.model;

import java.util.Map;

/// Numbers of a regime that an amendment changes.
///
/// @param values new values as they stand in the file, by path in the regime: `channels.court.detects` to `0.3`
public record Change(Map<String, String> values) {
    public Change {
        values = Society.inOrder(values);
    }
}
