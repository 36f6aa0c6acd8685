#!/bin/sh
# Does the national budget hold? Generates a regime that sees 40 kinds of conduct with ceilings of 0.1 a person-day in all,
# whose records run out, lives it for 28 days with 10 million persons, and prints seconds and bytes, also for the 1,411.78
# million persons of the nation and 365 days.
#
#     bench/national-budget.sh [PERSONS [DAYS [THREADS]]]
set -eu
cd "$(dirname "$0")/.."
persons=${1:-10000000}
days=${2:-28}
threads=${3:-2}
files=$(mktemp -d)
trap 'rm -rf "$files"' EXIT

kinds=$(seq 1 40)
{
    cat <<YAML
glasshouse: 1
society: forty-kinds
title: Forty kinds of conduct, generated for a benchmark
people: {persons: $persons}
places: {neighbourhood-persons: {value: 4096, evidence: assumed}}
ties:
  evidence: assumed
  household: {shape: clique}
conduct:
  evidence: assumed
YAML
    for kind in $kinds; do
        echo "  kind-$kind: {kind: offence, domain: law, rate: 0.456, ceiling: 0.0025}"
    done
} >"$files/society.yaml"
{
    cat <<YAML
glasshouse: 1
regime: forty-kinds
title: Forty kinds of conduct on record, generated for a benchmark
card: {follows: construction, models: A load., disputed: Nothing., leaves-out: Everything.}
points: {evidence: assumed, start: 1000, min: 0, max: 1300}
channels:
  watch:
    sees: [$(echo $kinds | sed 's/ /, kind-/g; s/^/kind-/')]
    detects: {value: 0.3, evidence: assumed}
deeds:
  evidence: assumed
YAML
    for kind in $kinds; do
        echo "  kind-$kind: -1"
    done
    cat <<YAML
grades: {evidence: assumed, good: 990.., low: ..990}
redress: {expiry-days: {value: 365, evidence: assumed}}
YAML
} >"$files/regime.yaml"
cat >"$files/scenario.yaml" <<YAML
glasshouse: 1
scenario: national-budget
title: A load of the nation's size, in small
society: ./society.yaml
regime: ./regime.yaml
horizon: {days: $days}
seed: 1
replicates: 1
YAML

GLASSHOUSE_JAVA_OPTIONS=${GLASSHOUSE_JAVA_OPTIONS:--Xmx12g} /usr/bin/env time -f '%M %U %S' -o "$files/time" \
    ./glasshouse run "$files/scenario.yaml" --threads "$threads" --out "$files/run" >"$files/said" 2>"$files/log" ||
    { cat "$files/log" >&2; exit 1; }
grep 'bytes\|memory' "$files/log" | head -n 1
seconds=$(sed -n 's/.*"seconds" : \([0-9.]*\).*/\1/p' "$files/run/manifest.json" | head -n 1)
awk -v seconds="$seconds" -v persons="$persons" -v days="$days" -v threads="$threads" '
    {
        person_days = persons * days
        printf "%s persons, %d days, %d threads: %.1f s, %.2f ns of wall time a person-day, %d MB resident at most, %.0f CPU s\n",
            persons, days, threads, seconds, seconds * 1e9 / person_days, $1 / 1024, $2 + $3
        printf "1,411.78 million persons, 365 days, at that speed: %.0f minutes\n",
            seconds / person_days * 1411.78e6 * 365 / 60
    }' "$files/time"
