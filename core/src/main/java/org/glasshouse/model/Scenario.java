package org.glasshouse.model;

/// A society under a regime for a horizon with a seed: all that a run depends on.
///
/// The society already has the number of persons that the file asks for.
public record Scenario(ScenarioFile file, Society society, Regime regime) {}
