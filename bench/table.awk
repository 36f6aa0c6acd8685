# Makes one table of the lines of bench/run.sh: person-days per CPU second, summed over all runs but those that warm up.

function million(number) { return sprintf("%.0f", number / 1e6) }

{
    split("", word)
    for (field = 1; field <= NF; field++) {
        at = index($field, "=")
        word[substr($field, 1, at - 1)] = substr($field, at + 1)
    }
    if (word["run"] == "median" || word["run"] <= word["warm"]) next
    place = word["of"] " | " word["size"] " | " word["threads"]
    personDays = word["persons"] * word["days"]
    if (word["who"] == "glasshouse") {
        if (!(place in days)) places[++count] = place
        days[place] += personDays
        cpu[place] += word["cpu-s"]
        loop[place] += word["loop-cpu-s"]
        loopDays[place] += word["loop-person-days-per-cpu-s"] * word["loop-cpu-s"]
        wall[place] += word["wall-s"]
        candidates[place] += word["candidates"]
        runs[place]++
        resident[place] = word["peak-rss-mb"]
        result[place] = word["a"] + 0 " " word["b"] + 0 " " word["c"] + 0 " " word["d"] + 0 ", " word["falls"] ", " word["blocked"]
    } else {
        beside = place SUBSEP word["mode"]
        if (!(beside in yardDays)) modes[place] = modes[place] " " word["mode"]
        yardDays[beside] += personDays
        yardCpu[beside] += word["cpu-s"]
        yardWall[beside] += word["wall-s"]
        yardRuns[beside]++
        yardResult[beside] = word["A"] " " word["B"] " " word["C"] " " word["D"] ", " word["falls"] ", " word["blocked"]
    }
}

END {
    print "Speeds in millions of person-days per CPU second; wall time of 365 days in seconds, making the persons included for Glasshouse."
    print ""
    print "| scenario | persons | threads | Glasshouse | its days alone | ns a candidate | yardstick | its mode | ratio | ratio, days alone | wall s | yardstick wall s | resident MB |"
    print "|---|---|---|---|---|---|---|---|---|---|---|---|---|"
    for (each = 1; each <= count; each++) {
        place = places[each]
        speed = days[place] / cpu[place]
        loopSpeed = loopDays[place] / loop[place]
        number = split(substr(modes[place], 2), mode, " ")
        for (one = 1; one <= number; one++) {
            beside = place SUBSEP mode[one]
            yard = yardDays[beside] / yardCpu[beside]
            printf "| %s | %s | %s | %.1f | %s | %s | %.2f | %.2f | %.2f | %.2f | %s |\n", place, million(speed), \
                million(loopSpeed), sprintf("%.1f", cpu[place] * 1e9 / candidates[place]) , million(yard), mode[one], \
                speed / yard, loopSpeed / yard, wall[place] / runs[place], yardWall[beside] / yardRuns[beside], resident[place]
        }
    }
    print ""
    print "What came of it on the last day: persons in A B C D, falls, blocked trips."
    print ""
    print "| scenario | persons | threads | Glasshouse | yardstick | its mode |"
    print "|---|---|---|---|---|---|"
    for (each = 1; each <= count; each++) {
        place = places[each]
        number = split(substr(modes[place], 2), mode, " ")
        for (one = 1; one <= number; one++)
            printf "| %s | %s | %s | %s |\n", place, result[place], yardResult[place SUBSEP mode[one]], mode[one]
    }
}
