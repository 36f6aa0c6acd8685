# Sourced by the benchmark scripts from the top folder: finds a JDK, compiles what has changed, and leaves the class path
# in bench_classes.
. bench/jdk.sh

bench_classes_file=bench/target/benchmark-classpath.txt
if [ ! -e "$bench_classes_file" ] ||
    [ -n "$(find pom.xml */pom.xml */src/main regimes societies scenarios -newer "$bench_classes_file" -print | head -n 1)" ]; then
    echo "Compiling Glasshouse and its benchmarks ..." >&2
    # Maven's own libraries make a new JDK warn about things that nobody here can mend.
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" \
        mvn -q -B -ntp -pl bench -am -Dmaven.test.skip=true -Dspotless.check.skip=true \
        compile dependency:build-classpath -Dmdep.includeScope=runtime -Dmdep.outputFile=target/benchmark-classpath.txt \
        -Dmdep.regenerateFile=true >&2
    touch "$bench_classes_file"
fi
bench_classes=bench/target/classes:$(cat "$bench_classes_file")
