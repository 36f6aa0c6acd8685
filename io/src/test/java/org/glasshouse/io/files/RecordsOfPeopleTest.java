package org.glasshouse.io.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing that looks like records of real people is read, and nothing of it is repeated. Every cell of the files here
/// holds the word `Secret`, in one way or another.
class RecordsOfPeopleTest {
    private static final String START = "glasshouse: 1\nsociety: town\ntitle: Town\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,age,phone\nSecret,secret,secret\nSecret,secret,secret\n",
                "district;points\nSecret;SECRET\n",
                "name\tid\nSecret\tSecret\nSecret\tSecret\n",
                "# exported\n\nname|plate\nSecret|Secret\nSecret|Secret\n",
                "{\"name\": \"Secret\", \"id\": \"Secret\"}\n{\"name\": \"Secret\", \"id\": \"Secret\"}\n",
                "[{\"name\": \"Secret\", \"grade\": \"secret\"}, {\"name\": \"Secret\"}]",
                "- {points: secret, grade: secret}\n- {points: secret, grade: secret}\n",
                "- [Secret, Secret]\n- [Secret, Secret]\n",
                START + "people:\n  - {age: secret, points: secret}\n  - {age: secret, points: secret}\n",
                START + "residents: [{grade: secret}]\n",
                START + "people: {persons: 3, phone: Secret}\n",
                START + "leader: {name: Secret, id: Secret}\n",
                START + "leader:\n  Passport_No: x\n  dateOfBirth: Secret\n",
                START + "leader: {姓名: Secret}\n",
                START + "leader: {Geburtsdatum: Secret}\n",
                START + "people: {face: Secret\n",
            })
    void recordsAreRefusedAndNoCellIsRepeated(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("town.yaml"), text);

        RefusedRecordsException refusal =
                catchThrowableOfType(RefusedRecordsException.class, () -> ScenarioReader.any(file, List.of()));

        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.getMessage())
                .startsWith(file + ":")
                .contains("looks like records of real people", "docs/scope.md")
                .doesNotContainIgnoringCase("secret")
                .doesNotContain("\n");
        assertThat(refusal.getCause()).isNull();
    }

    @Test
    void theLineAndTheClassesOfKeysAreNamed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("town.yaml"), START + "leader:\n  points: 3\n  name: Secret\n  Telefon: Secret\n");

        assertThat(catchThrowable(() -> ScenarioReader.any(file, List.of())))
                .hasMessageStartingWith(file + ":6: refused: this looks like records of real people (keys that name"
                        + " somebody; classes of keys: name, phone).");
    }

    @Test
    void aTableIsRefusedWhateverItsSizeAndEncoding() throws IOException {
        String rows = "name,phone\n" + "Secret,secret\n".repeat(1_000_000);
        Path huge = Files.writeString(folder.resolve("huge.csv"), rows);
        Path foreign = Files.write(
                folder.resolve("foreign.csv"), "姓名,手机\n张,secret\n王,secret\n".getBytes(Charset.forName("GBK")));
        Path single = Files.write(folder.resolve("single.csv"), "Secret".getBytes(UTF_8));

        for (Path file : List.of(huge, foreign, single)) {
            assertThat(catchThrowable(() -> ScenarioReader.any(file, List.of())))
                    .isInstanceOf(RefusedRecordsException.class)
                    .message()
                    .doesNotContainIgnoringCase("secret");
        }
    }

    @Test
    void wordsOfRegimesAreNoRecords() throws IOException {
        Path file = Files.writeString(folder.resolve("town.yaml"), START + """
                sources: {S1: "name, address and phone: what the paper says of them"}
                people: {persons: 3}
                services:
                  phone: {domain: communication, rate: 3}
                  address-change: {domain: administration, rate: 0.1}
                """);

        assertThat(catchThrowable(() -> ScenarioReader.any(file, List.of()))).isNull();
    }
}
