#!/bin/sh
# Builds Glasshouse and runs the JMH benchmarks, or those whose names match a pattern.
#
#     bench/jmh.sh [PATTERN] [JMH OPTION]...
#
# Example: bench/jmh.sh HopBenchmark -p ceiling=0.01
set -eu
cd "$(dirname "$0")/.."
. bench/jdk.sh

# Maven's own libraries make a new JDK warn about things that nobody here can mend.
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" \
    mvn -q -B -ntp -pl bench -am -DskipTests -Dspotless.check.skip package dependency:build-classpath \
    -Dmdep.includeScope=runtime -Dmdep.outputFile=target/benchmark-classpath.txt >&2
exec "$JAVA_HOME/bin/java" -XX:+UseParallelGC --sun-misc-unsafe-memory-access=allow \
    -cp "bench/target/classes:$(cat bench/target/benchmark-classpath.txt)" org.openjdk.jmh.Main "$@"
