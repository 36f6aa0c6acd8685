package org.glasshouse.engine;

import org.jspecify.annotations.Nullable;

/// What happens to a request that a consequence meets.
///
/// @param index number of the meeting, for tallies
/// @param consequence its name in the regime
/// @param service the service asked for
/// @param asks chance that somebody whom it meets asks on a day, by class
/// @param denied whether it is denied; otherwise it is granted
/// @param instead what is used instead, or null
/// @param minutes what that costs
record Meeting(
        int index,
        String consequence,
        String service,
        Chances asks,
        boolean denied,
        @Nullable String instead,
        int minutes) {

    /// The word for it in tables.
    String outcome() {
        if (!denied) {
            return "granted";
        }
        return instead != null ? "substituted" : "denied";
    }
}
