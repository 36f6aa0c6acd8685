package org.glasshouse.io.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.ScenarioFile;
import org.glasshouse.model.Society;
import org.glasshouse.model.check.Checks;
import org.glasshouse.model.check.Finding;
import org.jspecify.annotations.Nullable;

/// One reading of a file and of all that it names: load, lay settings over, hold against the schema, complete, bind,
/// check.
final class Reading {
    private final FileLoader loader = new FileLoader();
    private final List<Problem> problems = loader.problems();
    private final Settings layer = new Settings(problems);
    private final Binder binder = new Binder();
    private final Map<FileKind, Structure> structures = new EnumMap<>(FileKind.class);

    Loaded<?> read(Path file, @Nullable FileKind expected, List<Setting> settings) throws FileException {
        Tree.Mapping tree = loader.load(file, expected);
        FileKind kind = expected != null ? expected : FileLoader.kindOf(tree).orElseThrow();
        return kind == FileKind.SCENARIO ? scenario(tree, settings) : alone(kind, tree, settings);
    }

    private Loaded<?> alone(FileKind kind, Tree.Mapping tree, List<Setting> settings) throws InvalidFileException {
        Part part = laid(new Part(kind, KeyPath.ROOT, true, tree), settings);
        part = complete(part);
        stopAtProblems();
        Object value;
        if (kind == FileKind.SOCIETY) {
            Society society = binder.bind(part.tree(), Society.class);
            note(Checks.of(society), List.of(part));
            value = society;
        } else {
            Regime regime = binder.bind(part.tree(), Regime.class);
            note(Checks.of(regime), List.of(part));
            value = regime;
        }
        stopAtProblems();
        return loaded(kind, value, part.tree());
    }

    private Loaded<Scenario> scenario(Tree.Mapping tree, List<Setting> settings) throws FileException {
        List<Setting> own =
                settings.stream().filter(setting -> !reachesIn(setting)).toList();
        Part whole = laid(new Part(FileKind.SCENARIO, KeyPath.ROOT, true, tree), own);
        Part society = inner(whole, FileKind.SOCIETY, settings);
        Part regime = inner(whole, FileKind.REGIME, settings);
        Part file = whole;
        for (Part inner : new Part[] {society, regime}) {
            if (inner != null) {
                file = file.with(named(file.tree(), inner));
            }
        }
        file = complete(file);
        society = society == null ? null : complete(society);
        regime = regime == null ? null : complete(regime);
        stopAtProblems();
        if (society == null || regime == null) {
            throw new IllegalStateException("a part is missing without a problem");
        }
        Scenario scenario = bind(file, society, regime);
        note(Checks.of(scenario), List.of(society, regime, file));
        stopAtProblems();
        Tree.Mapping effective = file.tree();
        for (Part inner : List.of(society, regime)) {
            String key = inner.kind().key();
            effective = effective.with(key, new Tree.Entry(effective.placeOf(inner.prefix()), inner.tree()));
        }
        return loaded(FileKind.SCENARIO, scenario, effective);
    }

    private Scenario bind(Part file, Part society, Part regime) {
        ScenarioFile own = binder.bind(file.tree(), ScenarioFile.class);
        Society described = binder.bind(society.tree(), Society.class);
        return new Scenario(own, Sizing.sized(described, own), binder.bind(regime.tree(), Regime.class));
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
            return laid(
                    part,
                    settings.stream()
                            .filter(setting -> setting.path().startsWith(start))
                            .toList());
        } catch (InvalidFileException e) {
            problems.addAll(e.problems());
            return null;
        }
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
            tree = layer.lay(setting, path, structure(part.kind()).shape(), tree);
        }
        return part.with(tree);
    }

    /// Notes what is wrong with the structure of a part; completes it where nothing is.
    private Part complete(Part part) {
        Structure structure = structure(part.kind());
        List<Structure.Fault> faults = structure.faults(part.tree());
        faults.forEach(fault -> problems.add(part.problem(fault.path(), fault.message())));
        return faults.isEmpty() ? part.with(Completion.complete(structure.shape(), part.tree())) : part;
    }

    private Structure structure(FileKind kind) {
        return structures.computeIfAbsent(kind, Structure::new);
    }

    /// Notes what the checks of the model found, each with the part that its path leads into.
    private void note(List<Finding> findings, List<Part> parts) {
        for (Finding finding : findings) {
            KeyPath path = KeyPath.parse(finding.path());
            for (Part part : parts) {
                if (path.startsWith(part.prefix())) {
                    problems.add(part.problem(path.from(part.prefix().parts().size()), finding.message()));
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

    private <T> Loaded<T> loaded(FileKind kind, T value, Tree.Mapping effective) {
        String yaml = EffectiveYaml.of(effective);
        return new Loaded<>(kind, value, Provenance.numbers(effective), yaml, digest(yaml), loader.files());
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
