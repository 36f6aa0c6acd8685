package org.glasshouse.io.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.check.Nearest;
import org.jspecify.annotations.Nullable;

/// Loads files with everything they extend, as trees whose values know their places and sources.
final class FileLoader {
    /// The format that this version reads: the value of the first key of every file.
    static final int FORMAT = 1;

    static final String FORMAT_KEY = "glasshouse";
    static final String EXTENDS = "extends";

    /// The folder of each file read so far; bundled files have none.
    private final Map<String, Optional<Path>> folders = new LinkedHashMap<>();

    private final List<Problem> problems = new ArrayList<>();

    /// What was wrong with sources so far.
    List<Problem> problems() {
        return problems;
    }

    /// The files read so far, in order.
    List<String> files() {
        return List.copyOf(folders.keySet());
    }

    /// The file at a path, or the bundled one of that name: of a kind or of whatever kind it is.
    Document load(Path path, @Nullable FileKind kind) throws FileException {
        if (Files.notExists(path)) {
            String name = path.toString();
            List<FileKind> kinds = kind != null ? List.of(kind) : List.of(FileKind.values());
            for (FileKind each : kinds) {
                Optional<String> bundled =
                        Gallery.names(each).contains(name) ? Gallery.text(each, name) : Optional.empty();
                if (bundled.isPresent()) {
                    Source source = new Source(Gallery.label(each, name), bundled.get(), Optional.empty());
                    return load(source, each, List.of());
                }
            }
            throw new UnreadableFileException("there is no file " + name + hint(path, kinds));
        }
        return load(new Source(path.toString(), FileText.read(path), Optional.of(folderOf(path))), kind, List.of());
    }

    /// The bundled file that somebody most likely meant.
    private static String hint(Path path, List<FileKind> kinds) {
        List<String> names = kinds.stream()
                .flatMap(kind -> Gallery.names(kind).stream())
                .distinct()
                .toList();
        String name = String.valueOf(path.getFileName()).replaceFirst("\\.ya?ml$", "");
        return Nearest.to(name, names)
                .map(near -> "; did you mean the bundled '" + near + "'?")
                .orElse("");
    }

    /// The file that a value names: bundled, or a path from the folder of the file where the value stands.
    Tree.Mapping named(Tree.Scalar name, FileKind kind) throws FileException {
        return load(find(name, kind, kind.key()), kind, List.of()).tree();
    }

    /// A mapping that stands where a file could be named.
    Tree.Mapping inline(Tree.Mapping mapping, FileKind kind) throws FileException {
        return extended(unfolded(mapping.without(FORMAT_KEY), kind), kind, List.of());
    }

    private Tree.Mapping unfolded(Tree.Mapping mapping, FileKind kind) {
        return (Tree.Mapping) Unfolding.of(Structure.of(kind).shape(), mapping, problems);
    }

    /// The kind of file that has these keys, if they tell.
    static Optional<FileKind> kindOf(Tree.Mapping file) {
        for (FileKind whole : List.of(FileKind.STUDY, FileKind.OVERLAY)) {
            if (file.has(whole.key())) {
                return Optional.of(whole);
            }
        }
        boolean society = file.has(FileKind.SOCIETY.key());
        boolean regime = file.has(FileKind.REGIME.key());
        if (file.has(FileKind.SCENARIO.key()) || (society && regime)) {
            return Optional.of(FileKind.SCENARIO);
        }
        return society ? Optional.of(FileKind.SOCIETY) : regime ? Optional.of(FileKind.REGIME) : Optional.empty();
    }

    private Document load(Source source, @Nullable FileKind expected, List<String> chain) throws FileException {
        folders.put(source.label(), source.folder());
        Place start = new Place(source.label(), 1, 1);
        Tree tree = parsed(start, source.text());
        if (!(tree instanceof Tree.Mapping mapping)) {
            throw invalid(
                    start, "", "a file is a mapping that starts with 'glasshouse: 1'; this is " + Wording.got(tree));
        }
        checkFormat(start, mapping);
        Optional<FileKind> found = kindOf(mapping);
        FileKind kind = expected != null ? expected : found.orElse(null);
        if (kind == null) {
            throw invalid(
                    start,
                    "",
                    "one of the keys scenario, society, regime, study, overlay must name what the file describes");
        }
        if (found.orElse(kind) != kind) {
            throw invalid(
                    start, "", "this is a " + found.get().key() + " file; a " + kind.key() + " file is expected here");
        }
        Tree.Mapping pinned = unfolded((Tree.Mapping) Attributions.pin(mapping.without(FORMAT_KEY), problems), kind);
        List<String> longer = new ArrayList<>(chain);
        longer.add(source.label());
        return new Document(kind, extended(pinned, kind, longer));
    }

    private static Tree parsed(Place start, String text) throws FileException {
        try {
            Tree tree = YamlParser.parse(start, text);
            RecordsOfPeople.refuse(tree);
            return tree;
        } catch (InvalidFileException e) {
            RecordsOfPeople.refuseBrokenText(start.file(), text);
            throw e;
        }
    }

    private Tree.Mapping extended(Tree.Mapping mapping, FileKind kind, List<String> chain) throws FileException {
        Tree base = mapping.get(EXTENDS);
        if (base == null) {
            return mapping;
        }
        if (!(base instanceof Tree.Scalar name && name.value() instanceof String)) {
            throw invalid(base.place(), EXTENDS, "expected the name or path of one file, got " + Wording.got(base));
        }
        Source source = find(name, kind, EXTENDS);
        if (chain.contains(source.label())) {
            String way = String.join(" -> ", chain) + " -> " + source.label();
            throw invalid(base.place(), EXTENDS, "files extend one another in a circle: " + way);
        }
        if (!mapping.has(kind.key())) {
            throw invalid(
                    mapping.place(),
                    kind.key(),
                    "a file that extends another needs a name of its own under '" + kind.key() + "'");
        }
        return Merge.over(load(source, kind, chain).tree(), mapping.without(EXTENDS));
    }

    private Source find(Tree.Scalar name, FileKind kind, String path) throws FileException {
        String text = name.text();
        if (text.contains("/") || text.endsWith(".yaml") || text.endsWith(".yml")) {
            Path folder =
                    folders.getOrDefault(name.place().file(), Optional.empty()).orElse(Path.of(""));
            Path file = folder.resolve(text).normalize();
            try {
                return new Source(file.toString(), FileText.read(file), Optional.of(folderOf(file)));
            } catch (UnreadableFileException e) {
                throw invalid(name.place(), path, e.getMessage());
            }
        }
        Optional<String> bundled = Gallery.text(kind, text);
        if (bundled.isEmpty()) {
            List<String> names = Gallery.names(kind);
            throw invalid(
                    name.place(),
                    path,
                    "no " + kind.key() + " '" + Wording.shortened(text) + "' is bundled; there are "
                            + String.join(", ", names) + "; a path of your own has a '/' or ends in .yaml"
                            + Nearest.hint(text, names));
        }
        return new Source(Gallery.label(kind, text), bundled.get(), Optional.empty());
    }

    private static void checkFormat(Place start, Tree.Mapping file) throws InvalidFileException {
        Tree format = file.get(FORMAT_KEY);
        if (format == null) {
            throw invalid(start, FORMAT_KEY, "the first key must be 'glasshouse: 1', the version of the format");
        }
        if (!(format instanceof Tree.Scalar scalar) || !scalar.text().equals(String.valueOf(FORMAT))) {
            throw invalid(
                    file.placeOf(KeyPath.ROOT.then(FORMAT_KEY)),
                    FORMAT_KEY,
                    Wording.got(format) + " is no format that this version reads; 1 is");
        }
    }

    private static Path folderOf(Path path) {
        Path parent = path.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static InvalidFileException invalid(Place place, String path, String message) {
        return new InvalidFileException(List.of(new Problem(place, path, message)));
    }

    /// What a file says, and of which kind it is.
    record Document(FileKind kind, Tree.Mapping tree) {}

    /// A text and where it comes from.
    private record Source(String label, String text, Optional<Path> folder) {}
}
