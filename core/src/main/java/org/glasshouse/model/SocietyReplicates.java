package org.glasshouse.model;

/// What a replicate draws anew.
public enum SocietyReplicates {
    /// Society and luck.
    REDRAWN,
    /// Luck alone: every replicate lives in the society of replicate 0.
    FIXED
}
