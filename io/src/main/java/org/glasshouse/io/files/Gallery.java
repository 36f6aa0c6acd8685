package org.glasshouse.io.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import org.glasshouse.io.schema.FileKind;

/// The bundled scenarios, societies and regimes.
public final class Gallery {
    private static final String ROOT = "gallery/";
    private static final String ENDING = ".yaml";

    private Gallery() {}

    /// The names of the bundled files of a kind, in alphabetical order.
    public static List<String> names(FileKind kind) {
        String folder = ROOT + kind.folder() + "/";
        try {
            return resources().stream()
                    .filter(resource -> resource.startsWith(folder) && resource.endsWith(ENDING))
                    .map(resource -> resource.substring(folder.length(), resource.length() - ENDING.length()))
                    .filter(name -> !name.contains("/"))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the bundled files can't be listed", e);
        }
    }

    /// The text of a bundled file, or nothing if there is none of that name.
    public static Optional<String> text(FileKind kind, String name) {
        try (InputStream in = Gallery.class.getResourceAsStream("/" + label(kind, name))) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How a bundled file is named in messages: `gallery/societies/village.yaml`.
    static String label(FileKind kind, String name) {
        return ROOT + kind.folder() + "/" + name + ENDING;
    }

    /// The paths of all resources that lie beside this class: in its jar or in its build folder.
    private static List<String> resources() throws IOException, URISyntaxException {
        String own = Gallery.class.getName().replace('.', '/') + ".class";
        URL place = Objects.requireNonNull(Gallery.class.getResource("/" + own));
        if (place.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream().map(JarEntry::getName).toList();
        }
        Path root = Path.of(place.toURI().resolve("../".repeat(own.split("/").length - 1)));
        if (!Files.isDirectory(root.resolve(ROOT))) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(root.resolve(ROOT))) {
            return paths.map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
