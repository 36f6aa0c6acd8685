package org.glasshouse.model;

/// Who keeps what a channel writes down, and answers for it.
public enum Keeper {
    /// A court, which has heard both sides.
    COURT,
    /// An office of the state or of a town.
    AUTHORITY,
    /// A firm: a bank, a platform, a landlord.
    FIRM,
    /// Neighbours, watchers, and people who report themselves.
    PEOPLE
}
