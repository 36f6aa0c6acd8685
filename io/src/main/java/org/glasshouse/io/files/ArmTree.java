package org.glasshouse.io.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.DayOrDate;
import org.glasshouse.model.Horizon;
import org.jspecify.annotations.Nullable;

/// How one arm differs from its scenario, every word with the place where it stands.
///
/// @param name name of the arm
/// @param regime name of another regime; null keeps the scenario's own
/// @param overlays names of overlays, in the order in which they are laid over it
/// @param off list of mechanisms that are switched off besides; null for none
/// @param repeal the day on which the regime is repealed and what stays of it, as in a study; null for never
/// @param change what else changes, as the differences of a scenario file; null for nothing
record ArmTree(
        String name,
        Tree.@Nullable Scalar regime,
        List<Tree.Scalar> overlays,
        @Nullable Tree off,
        Tree.@Nullable Mapping repeal,
        Tree.@Nullable Mapping change) {
    static final String OFF = "off";
    static final String CHANGE = "change";
    static final String REPEAL = "repeal";
    static final String ON = "on";
    static final String INITIAL = "initial";

    /// Where people may stand when a scenario begins: keys of `initial` and of a regime.
    static final List<String> STANDINGS = List.of("grades", "lists");

    /// An arm whose regime is repealed on a day, with nothing left of it.
    ArmTree repealedOn(Tree.Scalar day) {
        Tree.Mapping cleared = new Tree.Mapping(day.place(), Map.of(ON, new Tree.Entry(day.place(), day)));
        return new ArmTree(name, regime, overlays, off, cleared, change);
    }

    /// When its regime is repealed; null for never.
    @Nullable
    DayOrDate repealedOn() {
        return repeal != null && repeal.get(ON) instanceof Tree.Scalar on ? DayOrDate.parse(on.text()) : null;
    }

    /// An arm that is the scenario itself, or another regime with overlays.
    ArmTree(String name, Tree.@Nullable Scalar regime, List<Tree.Scalar> overlays) {
        this(name, regime, overlays, null, null, null);
    }

    ArmTree {
        overlays = List.copyOf(overlays);
    }

    boolean replacesRegime() {
        return regime != null;
    }

    /// Whether another arm is this one under some overlays more, and differs in nothing else.
    boolean isUnder(Set<String> more, ArmTree other) {
        Set<String> here = overlayNames();
        Set<String> there = other.overlayNames();
        boolean added = !here.equals(there) && there.containsAll(here) && there.containsAll(more);
        there.removeAll(here);
        return added && more.containsAll(there) && changes().equals(other.changes());
    }

    private Set<String> overlayNames() {
        return overlays.stream().map(Tree.Scalar::text).collect(Collectors.toCollection(TreeSet::new));
    }

    /// What it changes besides overlays, without the places where it stands.
    private List<String> changes() {
        return Stream.of(regime, off, repeal, change)
                .map(part -> part == null ? "" : Json.of(part).toString())
                .toList();
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

    /// A scenario in which nobody begins in a grade or on a list that a regime doesn't have.
    static Tree.Mapping beginningUnder(Tree.Mapping regime, Tree.Mapping scenario) {
        if (!(scenario.get(INITIAL) instanceof Tree.Mapping initial)) {
            return scenario;
        }
        Tree.Mapping left = initial;
        for (String standing : STANDINGS) {
            if (initial.get(standing) instanceof Tree.Mapping named) {
                Set<String> known = regime.get(standing) instanceof Tree.Mapping mapping
                        ? mapping.entries().keySet()
                        : Set.of();
                Tree.Mapping kept = named;
                for (String name : named.entries().keySet()) {
                    kept = known.contains(name) ? kept : kept.without(name);
                }
                left = left.with(standing, new Tree.Entry(named.place(), kept));
            }
        }
        return scenario.with(INITIAL, new Tree.Entry(initial.place(), left));
    }

    /// What changes in the regime, as the differences of a regime file; null for nothing.
    Tree.@Nullable Mapping regimeChange() {
        Tree.Mapping changed =
                change != null && change.get(FileKind.REGIME.key()) instanceof Tree.Mapping parts ? parts : null;
        if (repeal == null) {
            return changed;
        }
        return changed == null ? amendment(repeal) : Merge.over(changed, amendment(repeal));
    }

    /// A repeal as an amendment of that name, which takes the place of the regime's own if it has one.
    private static Tree.Mapping amendment(Tree.Mapping repeal) {
        Place place = repeal.place();
        Tree day = Objects.requireNonNull(repeal.get(ON));
        Tree.Mapping amendment = new Tree.Mapping(place, Map.of())
                .with(ON, new Tree.Entry(repeal.placeOf(KeyPath.ROOT.then(ON)), day))
                .with(REPEAL, new Tree.Entry(place, repeal.without(ON)));
        Tree.Mapping named = new Tree.Mapping(place, Map.of(REPEAL, new Tree.Entry(place, amendment)));
        return new Tree.Mapping(place, Map.of(Enactment.AMENDMENTS, new Tree.Entry(place, named)));
    }

    /// Refuses a repeal on a day that isn't lived.
    void requireRepealWithin(Horizon horizon) throws InvalidFileException {
        DayOrDate end = repealedOn();
        if (end == null || repeal == null || !(repeal.get(ON) instanceof Tree.Scalar on)) {
            return;
        }
        long day = end.dayOf(horizon);
        if (day < 0 || day >= horizon.days()) {
            throw new InvalidFileException(List.of(new Problem(
                    on.place(),
                    "",
                    "the regime can't be repealed on " + (on.text().equals(String.valueOf(day)) ? "" : on.text() + ", ")
                            + "day " + day + ", which is not lived; the days of this scenario are 0 to "
                            + (horizon.days() - 1))));
        }
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
