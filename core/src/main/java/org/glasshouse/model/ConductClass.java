package org.glasshouse.model;

/// What sort of act a kind of conduct is, whatever a regime makes of it.
public enum ConductClass {
    /// Against a law or rule.
    OFFENCE,
    /// A debt, fee or duty not met.
    DEFAULT,
    /// Done for others.
    GOOD_DEED,
    /// Something lawful said against those in power or what they do.
    CRITICAL_SPEECH,
    /// Anything else lawful that somebody says because they mean it.
    SINCERE_SPEECH,
    /// Praise that is said to be heard.
    PRAISE,
    /// Lawful: keeping away from a place, an office, a phone or a group, so as not to be seen there.
    AVOIDANCE,
    /// Accusing somebody of what they did not do.
    FALSE_DENUNCIATION,
    /// Claiming a good deed that one did not do.
    FALSE_CLAIM
}
