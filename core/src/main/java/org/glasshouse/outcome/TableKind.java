package org.glasshouse.outcome;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.glasshouse.model.Trait;

/// The tables of a run directory. All numbers are exact counts or sums of whole numbers.
///
/// Every table but [#PANEL] and [#LIVES] is split by group: rows with `split` and `class` equal to
/// `all` hold everybody; a row with `split` = `income` and `class` = `low` holds the persons of
/// that class. Organisations are in none of these: they have rows of their own, with `split` =
/// `organisations` and `class` = `businesses` or `public-bodies`, in which "persons" are such
/// organisations. A row whose numbers are all 0 is left out of every table but [#DAILY].
public enum TableKind {
    /// One row a day and group: people, their points and levels, and what was done, seen and booked.
    DAILY(
            "What a day was, in sums.",
            true,
            Column.number("persons", "persons", "Persons in the group."),
            Column.number("points", "points", "Sum of everybody's points at the close of the day."),
            Column.number("earned", "points", "Sum of points that own records gave, net, before clamping."),
            Column.number("associated", "points", "Sum of points that came through ties, before clamping."),
            Column.number("from_stars", "points", "Sum of points that came through household stars, before clamping."),
            Column.number("expired", "points", "Sum of points that expiring records gave back, before clamping."),
            Column.number(
                    "clipped",
                    "points",
                    "Sum of points that the ends of the scale, of its dimensions, and caps took away (negative: below the least were added)."),
            Column.number("strain", "levels", "Sum of strain at the close of the day, 0 to 255 a person."),
            Column.number("fear", "levels", "Sum of fear at the close of the day, 0 to 255 a person."),
            Column.number("isolation", "levels", "Sum of isolation at the close of the day, 0 to 255 a person."),
            Column.number("done", "acts", "Acts of all kinds of conduct."),
            Column.number("seen", "acts", "Acts of which a record was made."),
            Column.number("records", "records", "Records booked on persons of the group."),
            Column.number("wrong_records", "records", "Of these, records of what the person did not do."),
            Column.number(
                    "first_low", "persons", "Persons who came into the lowest grade for the first time in the run."),
            Column.number("first_listed", "persons", "Persons who came onto any list for the first time in the run."),
            Column.number(
                    "first_denied", "persons", "Persons who were denied a service for the first time in the run."),
            Column.number(
                    "first_wronged",
                    "persons",
                    "Persons on whom a wrong record that costs points, puts on a list or denounces in public was booked for the first time in the run.")),
    /// One row a day, group and kind of conduct.
    CONDUCT(
            "Conduct by kind.",
            true,
            Column.word("kind", "The kind of conduct."),
            Column.number("done", "acts", "Acts of this kind by persons of the group."),
            Column.number("seen", "acts", "Of these, acts of which a record was made.")),
    /// One row a day, group and grade or list.
    STANDING(
            "Who stands where.",
            true,
            Column.word("standing", "`grade` or `list`."),
            Column.word("name", "Name of the grade or list."),
            Column.number("persons", "persons", "Persons in it at the close of the day."),
            Column.number("entered", "persons", "Persons who came into it on the day."),
            Column.number("left", "persons", "Persons who left it on the day.")),
    /// One row a day, group, channel, kind and cause.
    RECORDS(
            "Records booked, by channel, kind and cause; the group is that of the person on whom they are booked.",
            true,
            Column.word("channel", "The channel that made the record."),
            Column.word("kind", "The kind of conduct that was written down."),
            Column.word(
                    "cause",
                    "`true-record`, `misattribution`, `mistaken-kind`, `mix-up`, `malice`, `invention`, `quota`, `false-claim`; or, with nothing booked, `dropped` by an official or `no-subject`: the regime does not concern the person, or `stopped` by somebody who looked at it first."),
            Column.number("records", "records", "Number of records."),
            Column.number("points", "points", "Points that they gave, before clamping.")),
    /// One row a day, group, service and outcome.
    SERVICES(
            "Services asked for by persons whom a consequence meets.",
            true,
            Column.word("service", "The service, or the gift."),
            Column.word(
                    "outcome",
                    "`denied`, `substituted` (denied, and something else was used), `priced` (granted, but dearer than to others), `delayed` (granted, but later), `discounted` (granted, and cheaper), `hastened` (granted, and sooner), `granted` or `given`."),
            Column.number("times", "times", "How often."),
            Column.number("minutes", "minutes", "Time that the substitute cost.")),
    /// One row a day, group and event of redress.
    REDRESS(
            "What mended standing, and what standing and time alone did to points.",
            true,
            Column.word(
                    "event",
                    "`record-expired`, `left-list` (its term over), `left-list-early` (for something that was recorded), `left-list-by-review` (a record was struck), `grade-rose`, `standing-cleared` (by a repeal), `bonus` (points for a grade alone), `list-entry` (points for coming onto a list), `points-faded` (towards the start); of records that cost points, put on a list or denounce in public, `-right` if the person did it and `-wrong` if not: `noticed-…` (the person heard of it), `unexplained-…` (of these, without being told why), `appealed-…`, `struck-…` and `upheld-…` (by a review); `struck-wrong-days`: for how many days the wrong records struck on the day had stood."),
            Column.number("times", "times", "How often; days for `struck-wrong-days`."),
            Column.number("points", "points", "Points that it gave back, before clamping.")),
    /// One row an event in the life of a person of the panel; docs/lives.md says what the columns
    /// hold for each event.
    PANEL(
            "Lives of the panel, event by event.",
            false,
            Column.number("person", "ordinal", "Ordinal of the generated person; it means nothing outside this run."),
            Column.word(
                    "event",
                    "What happened: `start`, `conduct`, `record`, `dropped`, `stopped`, `not-booked`, `accused`, `star`, `points`, `dimension`, `grade`, `passed-on`, `passed-further`, `low-contact`, `listed`, `stay-extended`, `left-list`, `denied`, `substituted`, `priced`, `delayed`, `discounted`, `hastened`, `granted`, `given`, `denounced`, `witnessed`, `honoured`, `witnessed-honour`, `shunned`, `torn-down`, `put-up`, `noticed`, `appealed`, `struck`, `upheld`, `strain`, `fear`, `isolation`."),
            Column.word("name", "The kind of conduct, dimension, grade, list, service, gift, or rule of association."),
            Column.word("channel", "The channel of a record; empty otherwise."),
            Column.word(
                    "cause",
                    "Cause of a record or of a change of points; the consequence that met a request; why somebody came onto a list or left it; `unseen` for conduct that left no record."),
            Column.number(
                    "other",
                    "ordinal",
                    "Ordinal of the person who really did it or said so, on whom it was booked, or through whom it came; -1 if nobody else."),
            Column.number("change", "points", "Change of points, levels or stars."),
            Column.number(
                    "value",
                    "",
                    "Points or level afterwards, index of the grade, day of the deed of a record, day on which an appealed record was booked or a contact fell or was recorded, first day on which a list may be left, minutes that a substitute cost, thousandths of a day's income that a higher price cost or a lower one saved, days that a service came later or sooner, number of an official, or how many people.")),
    /// One row a combination of groups, measure and amount: how many people it happened to, over the whole run.
    LIVES(
            "What the run did to how many people, as distributions.",
            Column.word("cell", "The combination of groups, such as `income low, place rural`; `all` without groups."),
            Column.word("measure", "What is counted; docs/harms.md says what each means."),
            Column.number("amount", "", "How much of it, for one person over the whole run, or for one spell."),
            Column.number("persons", "persons", "Persons, or spells, with this amount; an amount of 0 has no row."));

    /// The split of rows that hold organisations, by class: `businesses` or `public-bodies`. Rows
    /// of persons never count them.
    public static final String ORGANISATIONS = "organisations";

    /// All splits of rows that hold organisations: by class, and businesses by traits of their own.
    public static final List<String> SPLITS_OF_ORGANISATIONS =
            List.of(ORGANISATIONS, Trait.SECTOR.key(), Trait.SIZE.key());

    private final String meaning;
    private final boolean always;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of records
    private final List<Column> columns;

    /// A table of whole lives, which every replicate has once.
    TableKind(String meaning, Column... own) {
        this.meaning = meaning;
        this.always = false;
        this.columns = Stream.concat(Stream.of(replicate()), Stream.of(own)).toList();
    }

    TableKind(String meaning, boolean always, Column... own) {
        this.meaning = meaning;
        this.always = always;
        Stream<Column> keys = Stream.of(
                replicate(),
                Column.number("day", "days", "Day of the run, from 0."),
                Column.date("date", "Date of the day, where the scenario gives a first date."));
        Stream<Column> split = always
                ? Stream.of(
                        Column.word(
                                "split",
                                "The trait by which the row is split, or `all`; `organisations` for businesses and public bodies, which rows of persons never count."),
                        Column.word("class", "The class of that trait, or `all`; `businesses` or `public-bodies`."))
                : Stream.empty();
        this.columns =
                Stream.of(keys, split, Stream.of(own)).flatMap(part -> part).toList();
    }

    private static Column replicate() {
        return Column.number("replicate", "", "Number of the replicate, from 0.");
    }

    /// What the table holds, in one line.
    public String meaning() {
        return meaning;
    }

    /// Whether every run writes it; the digest of a run is taken over these tables only.
    public boolean always() {
        return always;
    }

    /// Its columns in order.
    public List<Column> columns() {
        return columns;
    }

    /// Its name, and that of its file: `daily`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
