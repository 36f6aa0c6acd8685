package org.glasshouse;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glasshouse.engine.Execution;
import org.glasshouse.model.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The walls between the packages of core, and what its scope forbids (docs/scope.md).
final class HouseRulesTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.glasshouse");

    private static final String[] LANGUAGE = {"java..", "org.jspecify.annotations"};

    /// Words that no key of a file may hold: they would give a person a name, a face or an address.
    private static final Set<String> WORDS_OF_REAL_PEOPLE = Set.of(
            "forename",
            "surname",
            "phone",
            "email",
            "passport",
            "document",
            "face",
            "photo",
            "plate",
            "address",
            "device",
            "birthday",
            "iban",
            "account",
            "biometric",
            "fingerprint",
            "latitude",
            "longitude");

    private static final Pattern EMPTY_NAME =
            Pattern.compile(".*(Manager|Helper|Utils?|Impl|Data|Info|Agent|Citizen|User)([A-Z].*)?");

    private static final Pattern SEARCH_FOR_CONTROL =
            Pattern.compile("(?i).*(optimi[sz]|maximi[sz]|minimi[sz]|calibrat).*");

    @ParameterizedTest
    @CsvSource({
        "model,",
        "random,",
        "society, model random",
        "outcome, model",
        "engine, model random society outcome",
        "measures, model outcome random",
    })
    void importsRunOneWay(String name, String allowed) {
        String own = "org.glasshouse." + name + "..";
        String[] others = allowed == null ? new String[0] : allowed.split(" ");
        String[] packages = Arrays.copyOf(LANGUAGE, LANGUAGE.length + 1 + others.length);
        packages[LANGUAGE.length] = own;
        for (int each = 0; each < others.length; each++) {
            packages[LANGUAGE.length + 1 + each] = "org.glasshouse." + others[each] + "..";
        }
        classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(packages)
                        .or(describe(
                                "are arrays of primitives",
                                type -> type.isPrimitive()
                                        || type.getBaseComponentType().isPrimitive())))
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void theOnlyWayIntoARunIsAWholeScenario() {
        assertThat(CORE.stream()
                        .filter(type -> type.getPackageName().startsWith("org.glasshouse.engine"))
                        .filter(HouseRulesTest::isPublic)
                        .map(JavaClass::getSimpleName))
                .containsOnlyOnce("Simulation")
                .isSubsetOf("Simulation", "Execution", "Again", "Progress", "Forecast", "package-info");
        JavaClass simulation = CORE.get("org.glasshouse.engine.Simulation");
        List<JavaMethod> open = simulation.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .toList();
        assertThat(open).singleElement().satisfies(run -> {
            assertThat(run.getName()).isEqualTo("run");
            assertThat(run.getRawParameterTypes().stream().map(JavaClass::getName))
                    .containsExactly(Scenario.class.getName(), Execution.class.getName(), Consumer.class.getName());
            assertThat(run.getRawReturnType().getName()).isEqualTo("void");
        });
    }

    @Test
    void aSocietyKnowsNothingOfRegimesSoThatNothingBesideTheEngineCanScoreConduct() {
        noClasses()
                .that()
                .resideInAnyPackage("org.glasshouse.society..", "org.glasshouse.random..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.glasshouse\\.model\\.(Regime|Points|Band|ListRule|Channel|Official|Association|Consequence|Stars)(\\$.*)?")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void noKeyOfAFileCouldPointToARealPerson() {
        Set<String> words = CORE.stream()
                .filter(type -> type.getPackageName().equals("org.glasshouse.model"))
                .flatMap(type -> type.getFields().stream())
                .flatMap(field -> Arrays.stream(field.getName().split("_|(?=[A-Z])")))
                .map(word -> word.toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(words).contains("persons", "regime").doesNotContainAnyElementsOf(WORDS_OF_REAL_PEOPLE);
    }

    @Test
    void nothingComesInWhileItRuns() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(.*Socket.*|http\\..*)|java\\.nio\\.(channels|file)\\..*|java\\.io\\.(File|RandomAccessFile).*")
                .because("core reads and writes nothing at all: a scenario goes in, tables come out")
                .check(CORE);
    }

    @Test
    void nothingSearchesForControl() {
        assertThat(CORE.stream()
                        .flatMap(type -> type.getMembers().stream())
                        .map(member -> member.getFullName())
                        .filter(name -> SEARCH_FOR_CONTROL.matcher(name).matches()))
                .isEmpty();
    }

    @Test
    void randomnessHasNoStateAndTimeNoClock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(Random|SplittableRandom|UUID|random\\..*|concurrent\\.ThreadLocalRandom)|java\\.security\\.SecureRandom|java\\.time\\.(Clock|Instant)")
                .orShould()
                .callMethodWhere(target(
                                owner(describe("System", type -> type.getName().equals("java.lang.System"))))
                        .and(describe(
                                "a clock",
                                call -> Set.of("currentTimeMillis", "nanoTime").contains(call.getName()))))
                .check(CORE);
    }

    @Test
    void resultsRestOnNoFunctionThatMachinesMayRoundDifferently() {
        noClasses()
                .should()
                .callMethodWhere(target(
                                owner(describe("Math", type -> type.getName().equals("java.lang.Math"))))
                        .and(describe(
                                "a transcendental function",
                                call -> Set.of(
                                                "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan",
                                                "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "cbrt",
                                                "hypot", "random")
                                        .contains(call.getName()))))
                .because("StrictMath gives the same bits everywhere")
                .check(CORE);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(CORE);
    }

    @Test
    void namesSayWhatAThingIsInTheWorld() {
        assertThat(CORE.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> EMPTY_NAME.matcher(name).matches()))
                .isEmpty();
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }
}
