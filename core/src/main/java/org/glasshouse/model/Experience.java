package org.glasshouse.model;

/// What happens to a person and leaves strain, fear or isolation behind.
public enum Experience {
    /// A record that costs points was booked on the person.
    PUNISHED,
    /// The person lost points for somebody else: a contact's fall or the household's stars.
    ASSOCIATED,
    /// A service was asked for and denied.
    DENIED,
    /// A service was asked for and cost more than others pay.
    PRICED,
    /// A service was asked for and came later than to others.
    DELAYED,
    /// The person was put on a list.
    LISTED,
    /// The person was denounced in public.
    DENOUNCED,
    /// A contact kept away for a week because of the person's standing.
    SHUNNED,
    /// Somebody in the audience of a denunciation saw it.
    WITNESSED,
    /// The person was honoured in public.
    HONOURED,
    /// Somebody in the audience of an honour saw it.
    WITNESSED_HONOUR;

    /// Whether it may take from strain, fear and isolation as well as add to them.
    public boolean mayRelieve() {
        return this == HONOURED || this == WITNESSED_HONOUR;
    }
}
