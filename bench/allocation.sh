#!/bin/sh
# Shows what the day loop allocates, for a society of a million and one of a tenth of that: bytes a day between day 100
# and day 1,100, and then, for 20,000 persons, every place in the source that allocated in those thousand days.
#
#     bench/allocation.sh [SCENARIO [THREADS]]
#
# Example: bench/allocation.sh ref-points-ceiling 2
set -eu
cd "$(dirname "$0")/.."
. bench/build.sh

scenario=${1:-ref-points}
threads=${2:-1}
allocation() {
    "$JAVA_HOME/bin/java" -Xmx3g -XX:+UseParallelGC -XX:+UseTransparentHugePages "$@"
}
for persons in 1e5 1e6; do
    allocation -cp "$bench_classes" org.glasshouse.bench.run.AllocationCommand "$scenario" $persons "$threads"
done
# Without buffers for threads each allocation is an event of its own, so that none is missed; that is slow, so few persons.
allocation -XX:-UseTLAB -Xlog:jfr*=off -cp "$bench_classes" \
    org.glasshouse.bench.run.AllocationCommand "$scenario" 2e4 "$threads" sites
