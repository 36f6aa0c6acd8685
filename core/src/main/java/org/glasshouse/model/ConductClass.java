package org.glasshouse.model;

/// What sort of act a kind of conduct is, whatever a regime makes of it.
public enum ConductClass {
    /// Against a law or rule.
    OFFENCE,
    /// A debt, fee or duty not met.
    DEFAULT,
    /// Done for others.
    GOOD_DEED,
    /// Something lawful said.
    SPEECH,
    /// Accusing somebody of what they did not do.
    FALSE_DENUNCIATION
}
