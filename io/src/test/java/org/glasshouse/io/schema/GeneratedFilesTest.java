package org.glasshouse.io.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glasshouse.io.mechanisms.MechanismsPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The schemas in `schema/` and the pages `docs/reference.md`, `docs/harms.md` and `docs/mechanisms.md` are written by
/// `mvn -pl io -am test -Dtest=GeneratedFilesTest -Dsurefire.failIfNoSpecifiedTests=false -Dupdate=true`.
class GeneratedFilesTest {
    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void theCommittedSchemasAreThoseOfTheRecords(FileKind kind) throws IOException {
        holds(ROOT.resolve("schema").resolve(kind.key() + ".json"), Schemas.schema(kind));
    }

    @Test
    void theReferencePageIsThatOfTheRecords() throws IOException {
        holds(ROOT.resolve("docs/reference.md"), ReferencePage.markdown());
    }

    @Test
    void theHarmsPageIsThatOfTheMeasures() throws IOException {
        holds(ROOT.resolve("docs/harms.md"), HarmsPage.markdown());
    }

    @Test
    void theMechanismsPageIsThatOfTheirTinyWorlds() throws IOException {
        holds(ROOT.resolve("docs/mechanisms.md"), MechanismsPage.markdown());
    }

    @Test
    void theLintPageIsThatOfTheRules() throws IOException {
        holds(ROOT.resolve("docs/lint.md"), LintPage.markdown());
    }

    private static void holds(Path file, String generated) throws IOException {
        if (Boolean.getBoolean("update")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, generated);
        }
        assertThat(file)
                .as(file + " is out of date: the comment of this test says how to write it anew")
                .hasContent(generated);
    }
}
