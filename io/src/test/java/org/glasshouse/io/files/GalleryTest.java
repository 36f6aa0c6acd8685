package org.glasshouse.io.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.io.schema.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GalleryTest {
    @TempDir
    Path folder;

    static Stream<Arguments> bundledFiles() {
        return Arrays.stream(FileKind.values())
                .flatMap(kind -> Gallery.names(kind).stream().map(name -> Arguments.of(kind, name)));
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void everyKindHasBundledFiles(FileKind kind) {
        assertThat(Gallery.names(kind)).isNotEmpty().isSorted();
    }

    @ParameterizedTest
    @MethodSource("bundledFiles")
    void theSchemaForEditorsTakesEveryBundledFile(FileKind kind, String name) throws Exception {
        String text = Gallery.text(kind, name).orElseThrow();
        Tree tree = YamlParser.parse(new Place(name, 1, 1), text);

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.schema(kind))
                        .validate(Json.of(tree)))
                .isEmpty();
        assertThat(text).startsWith("# yaml-language-server: $schema=../schema/" + kind.key() + ".json\n");
    }

    @ParameterizedTest
    @MethodSource("bundledFiles")
    void everyBundledFileIsWithoutProblemsAndSaysHowGoodItsNumbersAre(FileKind kind, String name) throws Exception {
        Path file = Files.writeString(
                folder.resolve(name + ".yaml"), Gallery.text(kind, name).orElseThrow());

        Loaded<?> loaded = ScenarioReader.any(file, List.of());

        assertThat(loaded.kind()).isEqualTo(kind);
        assertThat(loaded.numbers())
                .filteredOn(number -> kind != FileKind.SCENARIO)
                .filteredOn(number -> number.evidence() == Evidence.UNSTATED)
                .isEmpty();
    }

    @Test
    void theSchemaForEditorsRefusesWhatTheReaderRefuses() throws Exception {
        String text = "glasshouse: 1\nregime: bank\ntitle: Bank\npoints: {start: 5, min: 0, maxx: 9}\n";

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.schema(FileKind.REGIME))
                        .validate(Json.of(YamlParser.parse(new Place("bank", 1, 1), text))))
                .extracting(Object::toString)
                .anySatisfy(error -> assertThat(error).contains("maxx"))
                .anySatisfy(error -> assertThat(error).contains("card"));
    }
}
