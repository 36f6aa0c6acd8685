package org.glasshouse.io.files;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Horizon;
import org.glasshouse.model.OverlayFile;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.ScenarioFile;
import org.glasshouse.model.Society;
import org.glasshouse.model.StudyFile;
import org.glasshouse.model.check.Checks;
import org.glasshouse.model.check.Flaw;
import org.jspecify.annotations.Nullable;

/// One reading of a file and of all that it names: load, lay settings over, hold against the schema, complete, bind,
/// check.
final class Reading {
    private static final String SOURCES = "sources";

    private final FileLoader loader;
    private final List<Problem> problems;
    private final List<KeyPath> hidden = new ArrayList<>();
    private boolean sectionHidden;
    private final Settings layer;
    private List<Tree.Mapping> reforms = List.of();
    private Set<String> switchedOff = Set.of();
    /// Whether an arm has another regime than the scenario, which says who stands where when it begins.
    private boolean underAnotherRegime;

    Reading() {
        this(new FileLoader());
    }

    /// A reading that goes on with a loader's files, such as one arm of a study.
    Reading(FileLoader loader) {
        this.loader = loader;
        this.problems = loader.problems();
        this.layer = new Settings(problems);
    }

    Loaded<?> read(Path file, @Nullable FileKind expected, List<Setting> settings) throws FileException {
        FileLoader.Document document = loader.load(file, expected);
        return document.kind() == FileKind.SCENARIO
                ? scenario(document.tree(), settings)
                : alone(document.kind(), document.tree(), settings);
    }

    /// A scenario as an arm of a study has it.
    ///
    /// @param settings laid over the scenario before it is reformed; those for its regime hold where it keeps it
    Loaded<Scenario> arm(Tree.Mapping scenario, ArmTree arm, List<Setting> settings) throws FileException {
        Tree.Mapping tree = takeReforms(arm, arm.over(scenario));
        underAnotherRegime = arm.replacesRegime();
        Loaded<Scenario> loaded = scenario(tree, arm.replacesRegime() ? withoutRegime(settings) : settings);
        arm.requireRepealWithin(loaded.value().file().horizon());
        return loaded;
    }

    /// A regime alone, as an arm would have it that lays its overlays over it.
    ///
    /// What the overlays switch off ([#switchedOff]) holds for whole scenarios and is not taken out of it.
    @SuppressWarnings("unchecked") // a regime file gives a regime
    Loaded<Regime> reformedRegime(Tree.Mapping regime, ArmTree arm) throws FileException {
        takeReforms(arm, regime);
        return (Loaded<Regime>) alone(FileKind.REGIME, regime, List.of());
    }

    /// The mechanisms that the overlays of an arm switch off.
    Set<String> switchedOff() {
        return switchedOff;
    }

    /// Takes what an arm lays over a regime; returns the scenario with what its overlays switch off.
    private Tree.Mapping takeReforms(ArmTree arm, Tree.Mapping scenario) throws FileException {
        List<Tree.Mapping> overlays = new ArrayList<>();
        Set<String> off = new HashSet<>();
        Tree.Mapping tree = scenario;
        for (Tree.Scalar name : arm.overlays()) {
            Tree.Mapping overlay = loader.named(name, FileKind.OVERLAY);
            overlays.add(overlay);
            examined(new Part(FileKind.OVERLAY, KeyPath.ROOT, true, overlay));
            if (overlay.get(ArmTree.OFF) instanceof Tree.Sequence words) {
                words.items().forEach(word -> off.add(((Tree.Scalar) word).text()));
            }
            tree = ArmTree.switchedOff(tree, overlay.get(ArmTree.OFF));
        }
        Tree.Mapping change = arm.regimeChange();
        if (change != null) {
            overlays.add(new Tree.Mapping(
                    change.place(), Map.of(FileKind.REGIME.key(), new Tree.Entry(change.place(), change))));
        }
        stopAtProblems();
        reforms = overlays;
        switchedOff = off;
        return tree;
    }

    private static List<Setting> withoutRegime(List<Setting> settings) {
        return settings.stream()
                .filter(setting -> !setting.path().startsWith(FileKind.REGIME.key() + "."))
                .toList();
    }

    /// A file of its own that has been loaded already.
    Loaded<?> whole(FileKind kind, Tree.Mapping tree) throws InvalidFileException {
        return alone(kind, tree, List.of());
    }

    private Loaded<?> alone(FileKind kind, Tree.Mapping tree, List<Setting> settings) throws InvalidFileException {
        Part part = laid(new Part(kind, KeyPath.ROOT, true, tree), settings);
        part = kind == FileKind.REGIME ? reformed(part) : part;
        List<SourcedNumber> numbers = provenance(part, List.of(part));
        Map<String, Place> rulePlaces = kind == FileKind.REGIME ? RulePlaces.of(part) : Map.of();
        Part whole = examined(part);
        Object value = switch (kind) {
            case SOCIETY -> {
                Society society = Binder.bind(whole.tree(), Society.class);
                note(flaws(society), List.of(whole));
                yield society;
            }
            case REGIME -> {
                Regime regime = Binder.bind(whole.tree(), Regime.class);
                note(flaws(regime), List.of(whole));
                enacted(whole, regime, null, Reading::flaws);
                yield regime;
            }
            case OVERLAY -> Binder.bind(whole.tree().without(FileKind.REGIME.key()), OverlayFile.class);
            case STUDY -> Binder.bind(whole.tree(), StudyFile.class);
            case SCENARIO -> throw new IllegalArgumentException("a scenario is read with its society and regime");
        };
        stopAtProblems();
        return loaded(kind, value, numbers, rulePlaces, whole.tree());
    }

    private Loaded<Scenario> scenario(Tree.Mapping tree, List<Setting> settings) throws FileException {
        List<Setting> own =
                settings.stream().filter(setting -> !reachesIn(setting)).toList();
        Part file = laid(new Part(FileKind.SCENARIO, KeyPath.ROOT, true, tree), own);
        Part society = inner(file, FileKind.SOCIETY, settings);
        Part regime = inner(file, FileKind.REGIME, settings);
        if (underAnotherRegime && regime != null) {
            file = file.with(ArmTree.beginningUnder(regime.tree(), file.tree()));
        }
        List<SourcedNumber> numbers = new ArrayList<>();
        List<Part> inner = Stream.of(society, regime).filter(Objects::nonNull).toList();
        for (Part part : inner) {
            file = file.with(named(file.tree(), part));
            numbers.addAll(provenance(part, List.of(part)));
        }
        numbers.addAll(
                provenance(file, Stream.concat(inner.stream(), Stream.of(file)).toList()));
        file = examined(file);
        boolean horizonIsKnown = hidden.isEmpty() && !sectionHidden;
        if (society == null || regime == null) {
            inner.forEach(this::checkAlone);
            stopAtProblems();
            throw new IllegalStateException("a part is missing and nothing says why");
        }
        Map<String, Place> rulePlaces = RulePlaces.of(regime);
        society = examined(society);
        regime = examined(regime);
        Scenario bare = bind(file, society, regime);
        note(flaws(bare), List.of(society, regime, file));
        Horizon horizon = horizonIsKnown ? bare.file().horizon() : null;
        Function<Regime, List<Flaw>> flawsOf =
                amended -> flawsOfRegime(new Scenario(bare.file(), bare.society(), amended));
        List<Epoch> epochs = enacted(regime, Binder.bind(regime.tree(), Regime.class), horizon, flawsOf);
        stopAtProblems();
        // Once more with the ceilings that all epochs share, so that the effective file says the same.
        regime = regime.with(withPowers(regime.tree(), epochs));
        Regime written = Binder.bind(regime.tree(), Regime.class);
        Scenario scenario = bare.with(written, enacted(regime, written, horizon, flawsOf));
        Tree.Mapping effective = file.tree();
        for (Part part : List.of(society, regime)) {
            Place place = effective.placeOf(part.prefix());
            effective = effective.with(part.kind().key(), new Tree.Entry(place, part.tree()));
        }
        return loaded(FileKind.SCENARIO, scenario, numbers, rulePlaces, effective);
    }

    /// Checks what stands beside a part that couldn't be read.
    private void checkAlone(Part part) {
        Part whole = examined(part);
        List<Flaw> flaws = part.kind() == FileKind.SOCIETY
                ? flaws(Binder.bind(whole.tree(), Society.class))
                : flaws(Binder.bind(whole.tree(), Regime.class));
        note(flaws.stream().map(flaw -> flaw.under(part.kind().key())).toList(), List.of(whole));
    }

    /// The epochs that a regime's amendments make; notes what is wrong with them.
    ///
    /// @param horizon the scenario's, or null where it isn't known
    private List<Epoch> enacted(
            Part part, Regime written, @Nullable Horizon horizon, Function<Regime, List<Flaw>> flawsOf) {
        KeyPath amendments = part.whole(KeyPath.ROOT.then(Enactment.AMENDMENTS));
        Set<String> faulty = new HashSet<>();
        boolean restIsFaulty = sectionHidden;
        for (KeyPath at : hidden) {
            if (at.startsWith(amendments)
                    && at.parts().size() > amendments.parts().size()) {
                faulty.add(at.parts().get(amendments.parts().size()));
            } else {
                restIsFaulty |= at.startsWith(part.prefix());
            }
        }
        if (restIsFaulty || written.amendments().isEmpty()) {
            return List.of(Epoch.whole(written));
        }
        Enactment enactment = new Enactment(part, written, horizon, flawsOf).enact(faulty);
        problems.addAll(enactment.problems());
        return enactment.epochs();
    }

    /// A regime with the ceilings of its mix-ups and inventions written out, which all epochs share.
    private static Tree.Mapping withPowers(Tree.Mapping regime, List<Epoch> epochs) {
        Tree.Mapping whole = regime;
        for (String channel : epochs.getFirst().regime().channels().keySet()) {
            int power = epochs.stream()
                    .map(epoch -> epoch.regime().channels().get(channel))
                    .filter(each -> each != null
                            && each.mixesUp() != null
                            && each.mixesUp().rate() > 0)
                    .mapToInt(each -> each.mixesUp().power())
                    .min()
                    .orElse(0);
            if (power > 0) {
                whole = with(whole, List.of("channels", channel, "mixes-up"), power);
            }
        }
        for (String official : epochs.getFirst().regime().officials().keySet()) {
            int power = epochs.stream()
                    .map(epoch -> epoch.regime().officials().get(official))
                    .filter(each -> each != null
                            && each.invents() != null
                            && each.invents().rate() > 0)
                    .mapToInt(each -> each.invents().power())
                    .min()
                    .orElse(0);
            if (power > 0) {
                whole = with(whole, List.of("officials", official, "invents"), power);
            }
        }
        return whole;
    }

    private static Tree.Mapping with(Tree.Mapping at, List<String> keys, int power) {
        if (keys.isEmpty()) {
            Tree.Entry entry = new Tree.Entry(
                    at.place(), new Tree.Scalar(at.place(), BigInteger.valueOf(power), String.valueOf(power)));
            return at.with("ceiling-power", entry);
        }
        String key = keys.getFirst();
        return at.get(key) instanceof Tree.Mapping inner
                ? at.with(key, new Tree.Entry(at.place(), with(inner, keys.subList(1, keys.size()), power)))
                : at;
    }

    private static List<Flaw> flawsOfRegime(Scenario scenario) {
        String prefix = FileKind.REGIME.key() + ".";
        return flaws(scenario).stream()
                .filter(flaw -> flaw.path().startsWith(prefix))
                .map(flaw -> new Flaw(flaw.path().substring(prefix.length()), flaw.ofKey(), flaw.message()))
                .toList();
    }

    private Scenario bind(Part file, Part society, Part regime) {
        ScenarioFile own = Binder.bind(file.tree(), ScenarioFile.class);
        Society described = Binder.bind(society.tree(), Society.class);
        Regime unamended = Binder.bind(Enactment.unamended(regime.tree()), Regime.class);
        return new Scenario(own, Sizing.sized(described, own), unamended);
    }

    private static List<Flaw> flaws(Society society) {
        List<Flaw> flaws = new ArrayList<>(Checks.of(society));
        flaws.addAll(LuckCheck.of(society));
        if (flaws.isEmpty()) {
            flaws.addAll(PopulationCheck.of(society));
        }
        return flaws;
    }

    private static List<Flaw> flaws(Regime regime) {
        List<Flaw> flaws = new ArrayList<>(Checks.of(regime));
        flaws.addAll(LuckCheck.of(regime));
        return flaws;
    }

    private static List<Flaw> flaws(Scenario scenario) {
        List<Flaw> flaws = new ArrayList<>(Checks.of(scenario));
        LuckCheck.of(scenario.society()).forEach(flaw -> flaws.add(flaw.under(FileKind.SOCIETY.key())));
        LuckCheck.of(scenario.regime()).forEach(flaw -> flaws.add(flaw.under(FileKind.REGIME.key())));
        if (flaws.isEmpty()) {
            PopulationCheck.of(scenario.society()).forEach(flaw -> flaws.add(flaw.under(FileKind.SOCIETY.key())));
        }
        return flaws;
    }

    /// The numbers of a part; notes sources that none of the given parts defines.
    private List<SourcedNumber> provenance(Part part, List<Part> defining) {
        List<String> sources = new ArrayList<>();
        for (Part each : defining) {
            if (each.tree().get(SOURCES) instanceof Tree.Mapping mapping) {
                sources.addAll(mapping.entries().keySet());
            }
        }
        Provenance provenance = new Provenance(part, sources);
        problems.addAll(provenance.problems());
        return provenance.numbers();
    }

    /// The society or regime of a scenario, from the file that it names or as it stands in it.
    private @Nullable Part inner(Part whole, FileKind kind, List<Setting> settings) throws FileException {
        KeyPath prefix = KeyPath.ROOT.then(kind.key());
        Tree value = whole.tree().get(kind.key());
        try {
            Part part = switch (value) {
                case Tree.Scalar name
                when name.value() instanceof String -> new Part(kind, prefix, true, loader.named(name, kind));
                case Tree.Mapping mapping -> new Part(kind, prefix, false, loader.inline(mapping, kind));
                case null, default -> null;
            };
            if (part == null) {
                return null;
            }
            String start = kind.key() + ".";
            Part laid = laid(
                    part,
                    settings.stream()
                            .filter(setting -> setting.path().startsWith(start))
                            .toList());
            return kind == FileKind.REGIME ? reformed(laid) : laid;
        } catch (InvalidFileException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    /// The regime with the overlays of the arm laid over it.
    private Part reformed(Part regime) {
        Tree.Mapping tree = regime.tree();
        for (Tree.Mapping overlay : reforms) {
            if (overlay.get(SOURCES) instanceof Tree.Mapping sources) {
                Tree.Mapping said =
                        new Tree.Mapping(sources.place(), Map.of(SOURCES, new Tree.Entry(sources.place(), sources)));
                tree = Merge.over(tree, said);
            }
            if (overlay.get(FileKind.REGIME.key()) instanceof Tree.Mapping parts) {
                tree = Merge.over(tree, parts);
            }
        }
        return regime.with(tree);
    }

    /// A scenario's own tree with the name of a part where the part was.
    private static Tree.Mapping named(Tree.Mapping file, Part part) {
        Tree name = part.tree().get(part.kind().key());
        Place place = file.placeOf(part.prefix());
        String text = name instanceof Tree.Scalar scalar ? scalar.text() : "";
        return file.with(part.kind().key(), new Tree.Entry(place, new Tree.Scalar(place, text, text)));
    }

    private static boolean reachesIn(Setting setting) {
        return setting.path().startsWith(FileKind.SOCIETY.key() + ".")
                || setting.path().startsWith(FileKind.REGIME.key() + ".");
    }

    private Part laid(Part part, List<Setting> settings) {
        Tree.Mapping tree = part.tree();
        for (Setting setting : settings) {
            KeyPath path =
                    KeyPath.parse(setting.path()).from(part.prefix().parts().size());
            tree = layer.lay(setting, path, Structure.of(part.kind()).shape(), tree);
        }
        return part.with(tree);
    }

    /// The whole of a part with defaults; notes what is wrong with its structure and puts stand-ins there.
    private Part examined(Part part) {
        Structure structure = Structure.of(part.kind());
        List<Structure.Fault> faults = structure.faults(part.tree());
        for (Structure.Fault fault : faults) {
            problems.add(part.problem(fault.path(), fault.ofKey(), fault.message()));
            hidden.add(part.whole(fault.hides()));
            sectionHidden |= structure.hidesSection(fault);
        }
        Tree.Mapping fitting = faults.isEmpty()
                ? part.tree()
                : StandIn.repaired(structure.shape(), part.tree(), part.tree().place());
        return part.with(Completion.complete(structure.shape(), fitting));
    }

    /// Notes what the checks of the model found, each with the part that its path leads into; what may only follow
    /// from a fault of structure is left out.
    private void note(List<Flaw> flaws, List<Part> parts) {
        for (Flaw flaw : flaws) {
            KeyPath path = KeyPath.parse(flaw.path());
            if (sectionHidden || hidden.stream().anyMatch(at -> at.startsWith(path) || path.startsWith(at))) {
                continue;
            }
            for (Part part : parts) {
                if (path.startsWith(part.prefix())) {
                    KeyPath within = path.from(part.prefix().parts().size());
                    problems.add(part.problem(within, flaw.ofKey(), flaw.message()));
                    break;
                }
            }
        }
    }

    private void stopAtProblems() throws InvalidFileException {
        if (!problems.isEmpty()) {
            throw new InvalidFileException(problems);
        }
    }

    private <T> Loaded<T> loaded(
            FileKind kind,
            T value,
            List<SourcedNumber> numbers,
            Map<String, Place> rulePlaces,
            Tree.Mapping effective) {
        String yaml = EffectiveYaml.of(effective);
        return new Loaded<>(kind, value, numbers, rulePlaces, yaml, digest(yaml), loader.files());
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
