package org.glasshouse.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// What the scope forbids of everything that is shipped (docs/scope.md).
final class ScopeTest {
    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.glasshouse");

    @Test
    void nothingListensAndNothingFetches() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(.*Socket.*|http\\..*|HttpURLConnection)|com\\.sun\\.net\\.httpserver\\..*|java\\.nio\\.channels\\..*Socket.*")
                .orShould()
                .accessField(System.class, "in")
                .check(SHIPPED);
    }

    @Test
    void onlyRunCompareAndSensitivityLiveScenariosAndExplainLivesAFinishedOneAgain() {
        assertThat(SHIPPED.get("org.glasshouse.engine.Simulation").getDirectDependenciesToSelf().stream()
                        .map(dependency -> dependency.getOriginClass())
                        .filter(origin -> !origin.getPackageName().equals("org.glasshouse.engine"))
                        .map(JavaClass::getSimpleName)
                        .distinct())
                .containsExactlyInAnyOrder("RunCommand", "CompareCommand", "SobolLives", "Replay");
    }

    @Test
    void importsRunOneWay() {
        noClasses()
                .that()
                .resideInAPackage("org.glasshouse.io..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.glasshouse.app..", "org.glasshouse.engine..")
                .because("files and results know what goes into a run and what comes out, and never run anything")
                .check(SHIPPED);
    }
}
