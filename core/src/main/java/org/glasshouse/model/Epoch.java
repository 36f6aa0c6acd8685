package org.glasshouse.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A regime from one day to the next amendment.
///
/// @param fromDay the first day
/// @param regime the regime with all its parts and the numbers that hold, whether they are at work or not
/// @param off names of the parts that are not at work ([RegimeParts])
/// @param repeal what becomes of standing and lists on the first day, where the regime is repealed on it
public record Epoch(
        int fromDay,
        Regime regime,
        Set<String> off,
        @Nullable Repeal repeal) {
    public Epoch {
        off = Set.copyOf(off);
    }

    /// A regime that nothing amends.
    public static Epoch whole(Regime regime) {
        return new Epoch(0, regime, Set.of(), null);
    }

    /// The same days under another regime.
    public Epoch with(Regime other) {
        return new Epoch(fromDay, other, off, repeal);
    }

    /// The same days where nothing of the regime is at work.
    public Epoch outside() {
        return new Epoch(fromDay, regime, RegimeParts.of(regime), null);
    }

    /// The share of districts in which it holds.
    public double districts() {
        Pilot pilot = inForce().pilot();
        return pilot == null ? 1 : pilot.districts();
    }

    /// What of the regime is at work.
    public Regime inForce() {
        return off.isEmpty() ? regime : RegimeParts.without(regime, off);
    }
}
