#!/bin/sh
# Compiles Glasshouse and runs the JMH benchmarks, or those whose names match a pattern.
#
#     bench/jmh.sh [PATTERN] [JMH OPTION]...
#
# Example: bench/jmh.sh HopBenchmark -p ceiling=0.01
set -eu
cd "$(dirname "$0")/.."
. bench/build.sh

exec "$JAVA_HOME/bin/java" -XX:+UseParallelGC --sun-misc-unsafe-memory-access=allow \
    -cp "$bench_classes" org.openjdk.jmh.Main "$@"
