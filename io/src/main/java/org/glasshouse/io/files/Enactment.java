package org.glasshouse.io.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.Amendment;
import org.glasshouse.model.DayOrDate;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Horizon;
import org.glasshouse.model.Regime;
import org.glasshouse.model.RegimeParts;
import org.glasshouse.model.Repeal;
import org.glasshouse.model.check.Flaw;
import org.glasshouse.model.check.Nearest;
import org.jspecify.annotations.Nullable;

/// Applies the amendments of a regime in the order of their days, each to the regime as amended so far, and holds every
/// amended regime to what a whole one must be.
final class Enactment {
    static final String AMENDMENTS = "amendments";
    private static final KeyPath ALL = KeyPath.ROOT.then(AMENDMENTS);

    private final Part part;
    private final Structure structure;
    private final Regime written;
    private final @Nullable Horizon horizon;
    private final Function<Regime, List<Flaw>> flawsOf;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Epoch> epochs = new ArrayList<>();

    /// What an earlier amendment of the same day sets, by day and path.
    private final Map<String, String> setBy = new HashMap<>();

    private final Set<String> off = new LinkedHashSet<>();
    private Tree.Mapping amended;
    private List<Flaw> flaws;

    /// @param part the regime, complete and without faults of structure outside its amendments
    /// @param horizon the scenario's, or null where it isn't known and dates mean nothing yet
    /// @param flawsOf what can't be in a regime, with paths in it
    Enactment(Part part, Regime written, @Nullable Horizon horizon, Function<Regime, List<Flaw>> flawsOf) {
        this.part = part;
        this.structure = Structure.of(FileKind.REGIME);
        this.written = written;
        this.horizon = horizon;
        this.flawsOf = flawsOf;
        this.amended = unamended(part.tree());
        this.flaws = flawsOf.apply(bound());
    }

    /// A regime without its amendments.
    static Tree.Mapping unamended(Tree.Mapping regime) {
        Place place = regime.placeOf(ALL);
        return regime.with(AMENDMENTS, new Tree.Entry(place, new Tree.Mapping(place, Map.of())));
    }

    /// What is wrong with the amendments.
    List<Problem> problems() {
        return problems;
    }

    /// The regime from day to day.
    List<Epoch> epochs() {
        return epochs;
    }

    /// Applies every amendment but those named.
    ///
    /// @param faulty names of amendments that have faults of structure
    Enactment enact(Set<String> faulty) {
        List<Map.Entry<String, Amendment>> inOrder = written.amendments().entrySet().stream()
                .filter(each -> !faulty.contains(each.getKey()))
                .sorted(Comparator.comparing(each -> each.getValue().on(), this::compareDays))
                .toList();
        Set<String> mentioned = new LinkedHashSet<>();
        for (Map.Entry<String, Amendment> each : inOrder) {
            mentioned.addAll(each.getValue().ends());
            each.getValue().begins().stream().filter(mentioned::add).forEach(off::add);
        }
        add(0, bound(), null);
        inOrder.forEach(each -> enact(each.getKey(), each.getValue()));
        return this;
    }

    private int compareDays(DayOrDate one, DayOrDate other) {
        return Long.compare(order(one), order(other));
    }

    private long order(DayOrDate on) {
        if (horizon != null && (on.date() == null || horizon.start() != null)) {
            return on.dayOf(horizon);
        }
        return on.date() == null
                ? Objects.requireNonNullElse(on.day(), 0)
                : on.date().toEpochDay();
    }

    private void enact(String name, Amendment amendment) {
        KeyPath at = ALL.then(name);
        checkSense(at, amendment);
        Regime regime = changed(at, name, amendment);
        Repeal repeal = amendment.repeal();
        if (repeal == null) {
            end(at, amendment, regime);
            begin(at, amendment, regime);
        } else {
            off.addAll(RegimeParts.endedBy(repeal, regime));
        }
        boolean needsStart = amendment.on().date() != null && horizon != null && horizon.start() == null;
        if (horizon != null && !needsStart) {
            long day = Math.max(0, amendment.on().dayOf(horizon));
            if (day < horizon.days()) {
                add((int) day, regime, repeal);
            }
        }
    }

    private void checkSense(KeyPath at, Amendment amendment) {
        if (amendment.isEmpty()) {
            problem(at, false, "this amendment changes nothing; write `change`, `ends`, `begins` or `repeal`");
        }
        boolean more = !amendment.change().values().isEmpty()
                || !amendment.ends().isEmpty()
                || !amendment.begins().isEmpty();
        if (amendment.repeal() != null && more) {
            problem(
                    at.then("repeal"),
                    false,
                    "a repeal ends the whole regime; what else changes belongs into an amendment of its own");
        }
        if (amendment.on().date() != null && horizon != null && horizon.start() == null) {
            problem(
                    at.then("on"),
                    false,
                    "a date needs the scenario's `horizon: {start: …}`; write one there, or the number of a day here");
        }
    }

    /// The regime with the numbers that an amendment gives.
    private Regime changed(KeyPath at, String name, Amendment amendment) {
        KeyPath change = at.then("change");
        Tree given = part.tree().at(change);
        if (!(given instanceof Tree.Mapping mapping) || mapping.entries().isEmpty()) {
            return bound();
        }
        List<Structure.Fault> before = structure.faults(amended);
        LawfulChange lawful = new LawfulChange(structure.shape(), amended, mapping);
        lawful.faults().forEach(fault -> problem(change.then(fault.path()), fault.ofKey(), fault.message()));
        lawful.paths().forEach(path -> {
            String other = setBy.putIfAbsent(amendment.on() + " " + path, name);
            if (other != null && !other.equals(name)) {
                problem(
                        change.then(path),
                        false,
                        "the amendment '" + other + "' sets this on the same day; one of them can");
            }
        });
        amended = Merge.over(amended, lawful.tree());
        List<Structure.Fault> faults = new ArrayList<>(structure.faults(amended));
        faults.removeAll(before);
        if (!faults.isEmpty()) {
            faults.forEach(fault -> problem(change.then(fault.path()), fault.ofKey(), fault.message()));
            amended = StandIn.repaired(structure.shape(), amended, amended.place());
        }
        Regime regime = bound();
        List<Flaw> found = flawsOf.apply(regime);
        for (Flaw flaw : found) {
            KeyPath path = KeyPath.parse(flaw.path());
            boolean follows = Stream.concat(faults.stream(), lawful.faults().stream())
                    .anyMatch(fault -> fault.hides().startsWith(path) || path.startsWith(fault.hides()));
            if (!follows && !flaws.contains(flaw)) {
                problem(change.then(path), flaw.ofKey(), flaw.message());
            }
        }
        flaws = found;
        checkOrderOfGrades(change, regime);
        return regime;
    }

    private Regime bound() {
        return Binder.bind(Completion.complete(structure.shape(), amended), Regime.class);
    }

    private void checkOrderOfGrades(KeyPath change, Regime regime) {
        List<String> now = regime.gradesBestFirst();
        if (!now.equals(written.gradesBestFirst())) {
            problem(
                    change.then("grades"),
                    false,
                    "from the best down the grades would become " + String.join(", ", now)
                            + "; an amendment moves their bands and keeps their order");
        }
    }

    private void end(KeyPath at, Amendment amendment, Regime regime) {
        for (int item = 0; item < amendment.ends().size(); item++) {
            String name = amendment.ends().get(item);
            KeyPath path = at.then("ends").item(item);
            if (isPart(path, name, regime) && !off.add(name)) {
                problem(path, false, "'" + name + "' is not at work before that day, so it can't end");
            }
        }
    }

    private void begin(KeyPath at, Amendment amendment, Regime regime) {
        for (int item = 0; item < amendment.begins().size(); item++) {
            String name = amendment.begins().get(item);
            KeyPath path = at.then("begins").item(item);
            if (!isPart(path, name, regime)) {
                continue;
            }
            if (amendment.ends().contains(name)) {
                problem(path, false, "'" + name + "' ends and begins here together; only one of them can be");
            } else if (!off.remove(name)) {
                problem(path, false, "'" + name + "' is at work already before that day, so it can't begin");
            }
        }
    }

    private boolean isPart(KeyPath path, String name, Regime regime) {
        Set<String> parts = RegimeParts.of(regime);
        if (parts.contains(name)) {
            return true;
        }
        problem(
                path,
                false,
                "no part of this regime is called '" + Wording.shortened(name)
                        + "'; parts are channels, closures, caps, bonuses, association, lists, officials and consequences by name, such as"
                        + " channels.camera, and " + String.join(", ", RegimeParts.SINGLE)
                        + Nearest.hint(name, parts));
        return false;
    }

    /// Adds an epoch; amendments of one day make one.
    private void add(int day, Regime regime, @Nullable Repeal repeal) {
        Repeal both = repeal;
        if (!epochs.isEmpty() && epochs.getLast().fromDay() == day) {
            Epoch last = epochs.removeLast();
            both = repeal == null ? last.repeal() : repeal;
        }
        epochs.add(new Epoch(day, regime, off, both));
    }

    private void problem(KeyPath path, boolean ofKey, String message) {
        problems.add(part.problem(path, ofKey, message));
    }
}
