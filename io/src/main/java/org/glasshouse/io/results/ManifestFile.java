package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes JSON of a run directory.
final class ManifestFile {
    static final String NAME = "manifest.json";

    private static final String FORMAT = "glasshouse_run";
    private static final String RULES = "rules";
    private static final String SERVICES = "services";
    private static final String PUBLISHED = "published";
    private static final String ARMS = "arms";
    private static final String TWIN = "twin";
    private static final String CONDUCT = "conduct";
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ManifestFile() {}

    /// Any record as JSON text.
    static String json(Object value) {
        return JSON.writeValueAsString(value) + "\n";
    }

    /// Any record as one line of JSON, for what is too long to be read by people.
    static String line(Object value) {
        return JSON.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value) + "\n";
    }

    /// A record from JSON text.
    static <T> T parse(byte[] json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    /// The manifest of a comparison; where an older version wrote it, no arm has a twin that was noted.
    static ComparisonManifest comparison(byte[] json) {
        JsonNode tree = JSON.readTree(json);
        for (JsonNode arm : tree.path(ARMS)) {
            if (arm instanceof ObjectNode entry && !entry.has(TWIN)) {
                entry.putNull(TWIN);
            }
        }
        return JSON.treeToValue(tree, ComparisonManifest.class);
    }

    /// Reads the manifest of a directory, complete or not.
    ///
    /// @throws RunDirectoryException if there is none, or none that this version can read
    static Manifest read(Path directory) throws RunDirectoryException {
        Path file = directory.resolve(NAME);
        if (!Files.exists(directory)) {
            throw new RunDirectoryException(
                    directory + " does not exist; `glasshouse run SCENARIO --out DIR` makes one");
        }
        if (!Files.isDirectory(directory)) {
            throw new RunDirectoryException(directory + " is no directory");
        }
        try {
            JsonNode tree = JSON.readTree(Files.readAllBytes(file));
            if (!tree.path(FORMAT).isInt()) {
                throw notOurs(directory, NAME + " is not that of a run");
            }
            int format = tree.path(FORMAT).intValue();
            if (format > Manifest.FORMAT) {
                throw new RunDirectoryException(directory + " was written by a newer Glasshouse (form " + format
                        + "; this one reads up to " + Manifest.FORMAT + "); read it with that version");
            }
            return JSON.treeToValue(withWhatOlderVersionsLack(tree), Manifest.class);
        } catch (NoSuchFileException e) {
            throw notOurs(directory, "it has no " + NAME);
        } catch (DatabindException e) {
            throw new RunDirectoryException(directory + " can't be read by this version of Glasshouse: what " + NAME
                    + " says of `" + place(e) + "` is missing or of another form; read it with the version that"
                    + " wrote it, or run the scenario again");
        } catch (JacksonException e) {
            throw notOurs(directory, NAME + " is damaged");
        } catch (RunDirectoryException e) {
            throw e;
        } catch (IOException e) {
            throw RunDirectoryException.of("read", file, e);
        }
    }

    private static String place(DatabindException e) {
        String parts = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return parts.isEmpty() ? "the run" : parts;
    }

    private static JsonNode withWhatOlderVersionsLack(JsonNode tree) {
        for (String part : List.of(RULES, CONDUCT, SERVICES)) {
            if (tree instanceof ObjectNode manifest && !manifest.has(part)) {
                manifest.putObject(part);
            }
        }
        if (tree instanceof ObjectNode manifest && !manifest.has(PUBLISHED)) {
            manifest.putArray(PUBLISHED);
        }
        return tree;
    }

    private static RunDirectoryException notOurs(Path directory, String why) {
        return new RunDirectoryException(directory + " is not the directory of a run: " + why);
    }
}
