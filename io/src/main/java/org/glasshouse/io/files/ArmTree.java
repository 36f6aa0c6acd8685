package org.glasshouse.io.files;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.io.schema.FileKind;
import org.jspecify.annotations.Nullable;

/// How one arm differs from its scenario, every word with the place where it stands.
///
/// @param name name of the arm
/// @param regime name of another regime; null keeps the scenario's own
/// @param overlays names of overlays, in the order in which they are laid over it
/// @param off list of mechanisms that are switched off besides; null for none
/// @param change what else changes, as the differences of a scenario file; null for nothing
record ArmTree(
        String name,
        Tree.@Nullable Scalar regime,
        List<Tree.Scalar> overlays,
        @Nullable Tree off,
        Tree.@Nullable Mapping change) {
    static final String OFF = "off";
    static final String CHANGE = "change";

    /// An arm that is the scenario itself, or another regime with overlays.
    ArmTree(String name, Tree.@Nullable Scalar regime, List<Tree.Scalar> overlays) {
        this(name, regime, overlays, null, null);
    }

    ArmTree {
        overlays = List.copyOf(overlays);
    }

    boolean replacesRegime() {
        return regime != null;
    }

    /// The scenario with this arm's regime and switches.
    Tree.Mapping over(Tree.Mapping scenario) {
        Tree.Mapping changed = scenario;
        if (regime != null) {
            changed = changed.with(FileKind.REGIME.key(), new Tree.Entry(regime.place(), regime));
        }
        changed = switchedOff(changed, off);
        return change == null ? changed : Merge.over(changed, change.without(FileKind.REGIME.key()));
    }

    /// What changes in the regime, as the differences of a regime file; null for nothing.
    Tree.@Nullable Mapping regimeChange() {
        return change != null && change.get(FileKind.REGIME.key()) instanceof Tree.Mapping parts ? parts : null;
    }

    /// A scenario in which more mechanisms are switched off.
    static Tree.Mapping switchedOff(Tree.Mapping scenario, @Nullable Tree more) {
        if (!(more instanceof Tree.Sequence added) || added.items().isEmpty()) {
            return scenario;
        }
        List<Tree> all = new ArrayList<>();
        if (scenario.get(OFF) instanceof Tree.Sequence before) {
            all.addAll(before.items());
        }
        all.addAll(added.items());
        return scenario.with(OFF, new Tree.Entry(added.place(), new Tree.Sequence(added.place(), all)));
    }
}
