package org.glasshouse.io.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.glasshouse.io.schema.FileKind;

/// What there is to say of one bundled file before anybody reads it.
///
/// @param title what it is, in one line
/// @param follows whose account a regime follows, such as `press`; empty for the other kinds
public record GalleryEntry(FileKind kind, String name, String title, String follows) {

    /// Every bundled file: scenarios, societies, regimes, studies, overlays, each in alphabetical order.
    public static List<GalleryEntry> all() {
        return Arrays.stream(FileKind.values())
                .flatMap(kind -> Gallery.names(kind).stream().map(name -> of(kind, name)))
                .toList();
    }

    private static GalleryEntry of(FileKind kind, String name) {
        Tree file = file(kind, name);
        return new GalleryEntry(
                kind, name, word(file, "title").orElse(""), kind == FileKind.REGIME ? follows(file) : "");
    }

    /// Whose account a regime follows: its own card says, or that of the one it extends.
    private static String follows(Tree regime) {
        return under(regime, "card")
                .flatMap(card -> word(card, "follows"))
                .or(() -> word(regime, FileLoader.EXTENDS).map(base -> follows(file(FileKind.REGIME, base))))
                .orElse("");
    }

    private static Tree file(FileKind kind, String name) {
        try {
            return YamlParser.parse(
                    new Place(Gallery.label(kind, name), 1, 1),
                    Gallery.text(kind, name).orElseThrow());
        } catch (InvalidFileException e) {
            throw new IllegalStateException("a bundled file is invalid", e);
        }
    }

    private static Optional<Tree> under(Tree tree, String key) {
        return tree instanceof Tree.Mapping mapping ? Optional.ofNullable(mapping.get(key)) : Optional.empty();
    }

    private static Optional<String> word(Tree tree, String key) {
        return under(tree, key)
                .flatMap(value -> value instanceof Tree.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty());
    }
}
