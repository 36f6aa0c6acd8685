package org.glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `glasshouse`, in a clone whose jar is built and beside JDKs that only say what they were asked.
final class LauncherTest {
    @TempDir
    private Path folder = Path.of("");

    private Path clone = Path.of("");

    @BeforeEach
    void aCloneInADirectoryWithBlanks() throws IOException {
        clone = folder.resolve("a clone");
        Path target = Files.createDirectories(clone.resolve("app/target"));
        Files.copy(Path.of("..", "glasshouse"), clone.resolve("glasshouse"));
        assertThat(clone.resolve("glasshouse").toFile().setExecutable(true)).isTrue();
        Files.writeString(target.resolve("glasshouse.jar"), "");
        Files.writeString(target.resolve("built"), "");
    }

    private Path jdk(String version) throws IOException {
        Path home = folder.resolve("jdk " + version);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nfor word in \"$@\"; do echo \"<$word>\"; done\n");
        Files.writeString(home.resolve("bin/javac"), "");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(home.resolve("bin/javac").toFile().setExecutable(true)).isTrue();
        return home;
    }

    private Said launched(Map<String, String> environment, String... words) throws Exception {
        List<String> command = List.of(words);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_HOME", "GLASSHOUSE_JAVA_HOME", "GLASSHOUSE_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out, err);
    }

    @Test
    void wordsReachTheCommandAsTheyAreFromAnyDirectoryAndThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("gh"), Path.of("a clone", "glasshouse"));
        Said said = launched(
                Map.of("GLASSHOUSE_JAVA_HOME", jdk("25.0.1").toString()),
                link.toString(),
                "check",
                "my file.yaml",
                "*");
        assertThat(said.exitCode()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains("<" + clone.toRealPath().resolve("app/target/glasshouse.jar") + ">")
                .endsWith("<org.glasshouse.app.Glasshouse>\n<check>\n<my file.yaml>\n<*>\n");
    }

    @Test
    void aRunGetsAllProcessorsAndMemoryWhileShortCommandsStartFast() throws Exception {
        Map<String, String> java = Map.of("GLASSHOUSE_JAVA_HOME", jdk("26-ea").toString());
        String launcher = clone.resolve("glasshouse").toString();
        assertThat(launched(java, launcher, "run", "x.yaml").out())
                .contains(
                        "<-XX:+UseParallelGC>",
                        "<-XX:+UseTransparentHugePages>",
                        "<--enable-native-access=ALL-UNNAMED>")
                .doesNotContain("SerialGC");
        assertThat(launched(java, launcher, "--version").out())
                .contains("<-XX:+UseSerialGC>", "<-XX:TieredStopAtLevel=1>")
                .doesNotContain("ParallelGC");
    }

    @Test
    void javaHomeCountsOnlyIfItIsNewEnough() throws Exception {
        String old = jdk("17.0.15").toString();
        Said said = launched(
                Map.of("GLASSHOUSE_JAVA_HOME", old), clone.resolve("glasshouse").toString(), "--version");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err().lines()).singleElement().asString().contains(old).contains("no JDK 25 or newer");
        Said other = launched(
                Map.of("JAVA_HOME", jdk("25").toString()),
                clone.resolve("glasshouse").toString(),
                "gallery");
        assertThat(other.out()).endsWith("<gallery>\n");
    }

    @Test
    void withoutAnyJdkItSaysInOneSentenceWhatToDo() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sh", "dirname", "readlink")) {
            Path real = List.of("/bin/" + tool, "/usr/bin/" + tool).stream()
                    .map(Path::of)
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), real);
        }
        String script = Files.readString(clone.resolve("glasshouse"))
                .replaceAll(
                        "/usr/lib/jvm/\\*|/opt/jdk\\*|/opt/java/\\*|/Library/[^;]*|/usr/libexec/java_home", "/none");
        Files.writeString(clone.resolve("glasshouse"), script);
        Said said = launched(
                Map.of("PATH", tools.toString(), "HOME", folder.toString()),
                clone.resolve("glasshouse").toString(),
                "--version");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .contains("install one")
                .contains("GLASSHOUSE_JAVA_HOME");
    }

    @Test
    void whatIsStaleIsBuiltOrTheReasonWhyItCannotBeIsSaid() throws Exception {
        Files.delete(clone.resolve("app/target/built"));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path maven = tools.resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\necho '[INFO] Apache Maven 3.6.3'\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        Map<String, String> environment = Map.of(
                "GLASSHOUSE_JAVA_HOME",
                jdk("25").toString(),
                "PATH",
                tools + ":/usr/bin:/bin",
                "HOME",
                folder.toString());
        String launcher = clone.resolve("glasshouse").toString();
        assertThat(launched(environment, launcher, "--version").err())
                .isEqualTo("glasshouse: Maven 3.6 is too old; install 3.8 or newer.\n");

        Files.writeString(maven, """
                #!/bin/sh
                echo 'Apache Maven 3.9.9'
                case "$*" in *package*) echo '[ERROR] Could not transfer artifact x'; exit 1 ;; esac
                """);
        Said said = launched(environment, launcher, "--version");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err())
                .startsWith("Building Glasshouse (first time: a minute or two) …\n")
                .contains("[ERROR] Could not transfer artifact x")
                .contains("could not be reached");
        assertThat(clone.resolve("app/target/built")).doesNotExist();
    }

    @Test
    void temporaryFilesGoWhereTmpdirSaysIfItIsThereAndFileNamesAreUtf8InAnyLocale() throws Exception {
        String jdk = jdk("25").toString();
        Path java = Path.of(jdk, "bin", "java");
        Files.writeString(java, "#!/bin/sh\nfor word in \"$@\"; do echo \"<$word>\"; done\necho \"$LC_ALL\"\n");
        String launcher = clone.resolve("glasshouse").toString();
        for (Path there : List.of(folder, folder.resolve("nowhere"))) {
            Said said = launched(
                    Map.of("GLASSHOUSE_JAVA_HOME", jdk, "TMPDIR", there.toString(), "LC_ALL", "C"),
                    launcher,
                    "gallery");
            assertThat(said.out())
                    .contains("<-Djava.io.tmpdir=" + (Files.exists(there) ? there : "/tmp") + ">\n")
                    .endsWith("C.UTF-8\n");
        }
    }

    @Test
    void aCloneThatCannotBeWrittenAndIsNotBuiltSaysSoInALine() throws Exception {
        // A file where the build goes keeps even root out.
        Path target = clone.resolve("app/target");
        for (String file : List.of("glasshouse.jar", "built")) {
            Files.delete(target.resolve(file));
        }
        Files.delete(target);
        Files.writeString(target, "");

        Said said = launched(
                withMaven("echo 'Apache Maven 3.9.9'"),
                clone.resolve("glasshouse").toString(),
                "gallery");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err())
                .isEqualTo("glasshouse: cannot write to " + clone.toRealPath().resolve("app/target")
                        + ", where the build goes; copy Glasshouse to a directory that you own.\n");
    }

    @Test
    void aHomeThatCannotBeWrittenIsNamedBeforeMavenStumblesOverIt() throws Exception {
        Files.delete(clone.resolve("app/target/built"));
        Map<String, String> environment = new HashMap<>(withMaven("echo 'Apache Maven 3.9.9'"));
        environment.put("HOME", folder.resolve("nowhere").toString());

        Said said = launched(environment, clone.resolve("glasshouse").toString(), "gallery");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err())
                .startsWith("glasshouse: cannot write to HOME=" + folder.resolve("nowhere"))
                .hasLineCount(1);
    }

    @Test
    void twoFirstBuildsOfACloneAreOneBuild() throws Exception {
        Path target = clone.resolve("app/target");
        Files.delete(target.resolve("built"));
        Path builds = folder.resolve("builds");
        Map<String, String> environment = withMaven("""
                case "$*" in
                    *package*) echo built >>'%s'; sleep 2; echo >'%s' ;;
                    *) echo 'Apache Maven 3.9.9' ;;
                esac""".formatted(builds, target.resolve("glasshouse.jar")));
        List<Process> both = new ArrayList<>();
        for (int each = 0; each < 2; each++) {
            ProcessBuilder builder =
                    new ProcessBuilder(clone.resolve("glasshouse").toString(), "gallery");
            builder.environment().putAll(environment);
            both.add(builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said" + each).toFile())
                    .start());
        }
        for (int each = 0; each < 2; each++) {
            assertThat(both.get(each).waitFor()).isZero();
            assertThat(folder.resolve("said" + each)).content().endsWith("<gallery>\n");
        }
        assertThat(builds).hasContent("built");
        assertThat(target.resolve("being-built")).doesNotExist();
    }

    @Test
    void aBuilderThatDiedHoldsNobodyUp() throws Exception {
        Path target = clone.resolve("app/target");
        Files.delete(target.resolve("built"));
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path building = Files.createDirectory(target.resolve("being-built"));
        Files.writeString(building.resolve("process"), dead.pid() + "\n");

        Said said = launched(
                withMaven("echo 'Apache Maven 3.9.9'"),
                clone.resolve("glasshouse").toString(),
                "gallery");

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(building).doesNotExist();
    }

    /// An environment whose Maven is a script.
    private Map<String, String> withMaven(String script) throws IOException {
        Path tools = Files.createDirectories(folder.resolve("maven"));
        Path maven = Files.writeString(tools.resolve("mvn"), "#!/bin/sh\n" + script + "\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        return Map.of(
                "GLASSHOUSE_JAVA_HOME",
                jdk("25").toString(),
                "PATH",
                tools + ":/usr/bin:/bin",
                "HOME",
                folder.toString());
    }
}
