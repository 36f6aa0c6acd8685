#!/bin/sh
# Do choices of the design drive findings? Lives REF-POINTS with association once, five times and ten times as strong as in
# the yardstick, in every combination of: news exchanged every day or every 7 days; neighbourhoods of at most 1,024 or 4,096;
# one ring of ties or six layers of about as many. Prints the findings of each as a table in Markdown.
#
#     bench/sensitivity-design.sh [OPTION OF run]...        # such as --persons 20000 --replicates 5
set -eu
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# The mean and interval of a finding, by its key, of the run's JSON.
finding() {
    awk -v key="\"$1\"" '
        index($0, "\"key\" : " key) { found = 1 }
        found && /"(mean|low|high)" :/ { gsub(/[^-0-9.E]/, "", $3); numbers[++count] = $3 }
        found && count == 3 { printf "%.0f (%.0f to %.0f)", numbers[1], numbers[2], numbers[3]; exit }' "$out/run.json"
}

echo '| association | news every | neighbourhoods of | ties | below b on the last day | points through ties |'
echo '|---|---|---|---|---|---|'
for points in -2 -10 -20; do
    for days in 1 7; do
        for persons in 1024 4096; do
            for ties in 'one ring' 'six layers'; do
                case $ties in
                    'one ring') through='[contacts]' ;;
                    *) through='[household, kin, neighbours, work, friends, online]' ;;
                esac
                ./glasshouse run bench/designs/scenario.yaml --format json --out "$out/run" --force "$@" \
                    --set "regime.association.contacts-of-the-fallen.points=$points" \
                    --set "regime.association.contacts-of-the-fallen.through=$through" \
                    --set "exchange.days=$days" \
                    --set "society.places.neighbourhood-persons=$persons" >"$out/run.json" 2>"$out/log" ||
                    { cat "$out/log" >&2; exit 1; }
                echo "| $points | $days d | $persons | $ties | $(finding standing.grade.c) | $(finding points.associated) |"
            done
        done
    done
done
