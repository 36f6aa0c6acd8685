package org.glasshouse.model;

/// How far something reaches in a society.
public enum Radius {
    /// The persons who live together.
    HOUSEHOLD,
    /// A village or an urban residential community.
    NEIGHBOURHOOD,
    /// The neighbourhoods under one local government.
    DISTRICT,
    /// Everybody.
    NATION
}
