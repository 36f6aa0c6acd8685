package org.glasshouse.model;

/// Why people change what they do under a regime.
public enum Response {
    /// Grows with the person's own strain.
    STRAIN,
    /// Grows with the person's own fear.
    FEAR,
    /// Grows with the person's own isolation.
    ISOLATION,
    /// Doing less of what the regime takes points for, by the chance that it is seen.
    DETERRENCE,
    /// Doing more of what the regime gives points for, by the chance that it is seen.
    INCENTIVE,
    /// Doing less of the good that the regime does not pay for, once it pays for other good.
    CROWDING_OUT
}
