#!/bin/sh
# Runs REF-POINTS in Glasshouse and in the yardstick, alternately in one go, and prints a table of person-days per CPU
# second with their ratio. Run it on a quiet machine.
#
#     bench/run.sh [--persons "1e6 1e7 1e8"] [--threads "1 2"] [--scenarios "ref-points ref-points-ceiling ..."] [--rounds N]
#
# Every line that either program prints is kept in bench/target/runs.txt. Example: bench/run.sh --persons 1e7 --threads 1
set -eu
cd "$(dirname "$0")/.."

all_persons='1e6 1e7 1e8'
all_threads='1 2'
scenarios='ref-points ref-points-ceiling ref-points-low ref-points-dense'
rounds=2
while [ $# -gt 1 ]; do
    case $1 in
        --persons) all_persons=$2 ;;
        --threads) all_threads=$2 ;;
        --scenarios) scenarios=$2 ;;
        --rounds) rounds=$2 ;;
        *) break ;;
    esac
    shift 2
done
if [ $# -gt 0 ]; then
    sed -n 's/^#     /Usage: /p' "$0" >&2
    exit 2
fi
. bench/build.sh

lines=bench/target/runs.txt
: >"$lines"

# The clock of a process ticks every 10 ms: short runs are made often and summed, after some that only warm the JVM up.
plan() {
    case $1 in
        1e6) warm=5 runs=20 ;;
        1e7) warm=1 runs=3 ;;
        *) warm=0 runs=1 ;;
    esac
}

# What the yardstick runs beside a scenario: mode and points at the start.
beside() {
    case $1 in
        *-low) echo sparse,700 ;;
        *-dense) echo dense1v,1000 dense4,1000 ;;
        *) echo sparse,1000 ;;
    esac
}

measured() {
    who=$1
    shift
    "$JAVA_HOME/bin/java" -Xmx3g -XX:+UseParallelGC -XX:+UseTransparentHugePages -XX:NewRatio=8 -cp "$bench_classes" "$@" |
        sed "s/^/who=$who of=$scenario size=$persons warm=$warm /" >>"$lines"
}

for scenario in $scenarios; do
    for persons in $all_persons; do
        plan "$persons"
        for threads in $all_threads; do
            round=1
            while [ "$round" -le "$rounds" ]; do
                echo "$scenario, $persons persons, $threads threads, round $round of $rounds" >&2
                measured glasshouse org.glasshouse.bench.run.RunCommand "$scenario" "$persons" "$threads" $((warm + runs))
                for yardstick in $(beside "$scenario"); do
                    measured yardstick org.glasshouse.bench.yardstick.YardstickCommand "${yardstick%,*}" "$persons" 365 \
                        "$threads" 1 $((warm + runs)) "${yardstick#*,}"
                done
                round=$((round + 1))
            done
        done
    done
done

awk -f bench/table.awk "$lines"
