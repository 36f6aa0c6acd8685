package org.glasshouse.model;

import java.util.List;

/// A society under a regime for a horizon with a seed: all that a run depends on.
///
/// The society already has the number of persons that the file asks for.
///
/// @param file the scenario's own keys
/// @param society the society
/// @param regime the regime as its file has it, before any amendment
/// @param epochs the regime as its amendments make it, from day to day; the first is that of day 0
public record Scenario(ScenarioFile file, Society society, Regime regime, List<Epoch> epochs) {
    public Scenario {
        epochs = List.copyOf(epochs);
        if (epochs.isEmpty() || epochs.getFirst().fromDay() != 0) {
            throw new IllegalArgumentException("the first epoch must begin on day 0");
        }
    }

    /// A scenario whose regime nothing amends.
    ///
    /// @throws IllegalArgumentException if the regime has amendments
    public Scenario(ScenarioFile file, Society society, Regime regime) {
        this(file, society, regime, List.of(Epoch.whole(regime)));
        if (!regime.amendments().isEmpty()) {
            throw new IllegalArgumentException("a regime with amendments needs its epochs");
        }
    }

    /// The same under another regime.
    public Scenario with(Regime other, List<Epoch> itsEpochs) {
        return new Scenario(file, society, other, itsEpochs);
    }

    /// The same in another society.
    public Scenario with(Society other) {
        return new Scenario(file, other, regime, epochs);
    }
}
