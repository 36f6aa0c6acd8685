package org.glasshouse.measures;

import java.util.List;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.jspecify.annotations.Nullable;

/// What a run found: takes the tables of each replicate as they come and keeps sums only.
///
/// The same tables give the same findings, whether they come from the engine or are read back from a directory.
public final class Summary {
    private final Frame frame;
    private final Totals flows;
    private final Totals levels;
    private final Totals standing;
    private final Totals conduct;
    private final Totals records;
    private final Totals services;
    private final Totals redress;
    private final Totals recordsByGroup;
    private final Totals servicesByGroup;
    private final OrganisationTotals organisations;
    private final PublishedTotals published;
    private final LifeTotals lives = new LifeTotals();
    private final Course course;
    private @Nullable Table panel;
    private int replicates;

    /// A summary of nothing yet.
    public Summary(Frame frame) {
        this.frame = frame;
        long last = frame.days() - 1L;
        List<String> group = List.of("split", "class");
        flows = new Totals(
                Totals.Rows.EVERY_GROUP,
                last,
                group,
                List.of(
                        "earned",
                        "associated",
                        "from_stars",
                        "expired",
                        "clipped",
                        "done",
                        "seen",
                        "records",
                        "wrong_records",
                        "first_low",
                        "first_listed",
                        "first_denied",
                        "first_wronged"));
        levels = new Totals(
                Totals.Rows.EVERY_GROUP_ON_THE_LAST_DAY,
                last,
                group,
                List.of("persons", "points", "strain", "fear", "isolation"));
        standing = new Totals(
                Totals.Rows.EVERY_GROUP_ON_THE_LAST_DAY,
                last,
                List.of("split", "class", "standing", "name"),
                List.of("persons"));
        conduct = new Totals(Totals.Rows.EVERYBODY, last, List.of("kind"), List.of("done", "seen"));
        records = new Totals(
                Totals.Rows.EVERYBODY, last, List.of("channel", "kind", "cause"), List.of("records", "points"));
        services = new Totals(Totals.Rows.EVERYBODY, last, List.of("service", "outcome"), List.of("times", "minutes"));
        redress = new Totals(Totals.Rows.EVERYBODY, last, List.of("event"), List.of("times", "points"));
        recordsByGroup =
                new Totals(Totals.Rows.EVERY_GROUP, last, List.of("split", "class", "cause"), List.of("records"));
        servicesByGroup = new Totals(
                Totals.Rows.EVERY_GROUP,
                last,
                List.of("split", "class", "service", "outcome"),
                List.of("times", "minutes"));
        organisations = new OrganisationTotals(last);
        published = new PublishedTotals(frame);
        course = new Course(frame.days());
    }

    /// Adds the next replicate; its tables can be dropped afterwards.
    public void add(ReplicateOutcome outcome) {
        flows.add(outcome.table(TableKind.DAILY));
        levels.add(outcome.table(TableKind.DAILY));
        standing.add(outcome.table(TableKind.STANDING));
        conduct.add(outcome.table(TableKind.CONDUCT));
        records.add(outcome.table(TableKind.RECORDS));
        services.add(outcome.table(TableKind.SERVICES));
        redress.add(outcome.table(TableKind.REDRESS));
        recordsByGroup.add(outcome.table(TableKind.RECORDS));
        servicesByGroup.add(outcome.table(TableKind.SERVICES));
        organisations.add(outcome);
        published.add(outcome);
        course.add(outcome.table(TableKind.DAILY), outcome.table(TableKind.STANDING));
        outcome.tables().stream()
                .filter(table -> table.kind() == TableKind.LIVES)
                .forEach(lives::add);
        if (replicates == 0) {
            panel = outcome.tables().stream()
                    .filter(table -> table.kind() == TableKind.PANEL)
                    .findFirst()
                    .orElse(null);
        }
        replicates++;
    }

    /// What is known of the scenario.
    public Frame frame() {
        return frame;
    }

    /// Number of replicates added so far.
    public int replicates() {
        return replicates;
    }

    /// The findings in the order in which they should be told, people first.
    ///
    /// @throws IllegalStateException if no replicate was added
    public List<Finding> findings() {
        if (replicates == 0) {
            throw new IllegalStateException("a summary needs at least one replicate");
        }
        return new Sentences(this).all();
    }

    /// Sums of `daily` over all days by `split`, `class`.
    public Totals flows() {
        return flows;
    }

    /// Sums of `daily` on the last day by `split`, `class`.
    public Totals levels() {
        return levels;
    }

    /// Persons in each grade and on each list on the last day, by `split`, `class`, `standing`, `name`.
    public Totals standing() {
        return standing;
    }

    /// Acts of everybody over all days by `kind`.
    public Totals conduct() {
        return conduct;
    }

    /// Records on everybody over all days by `channel`, `kind`, `cause`.
    public Totals records() {
        return records;
    }

    /// Services of everybody over all days by `service`, `outcome`.
    public Totals services() {
        return services;
    }

    /// Redress of everybody over all days by `event`.
    public Totals redress() {
        return redress;
    }

    /// Records over all days by `split`, `class`, `cause`.
    public Totals recordsByGroup() {
        return recordsByGroup;
    }

    /// Services over all days by `split`, `class`, `service`, `outcome`.
    public Totals servicesByGroup() {
        return servicesByGroup;
    }

    /// Sums over businesses and over public bodies.
    OrganisationTotals organisations() {
        return organisations;
    }

    /// What was counted beside each published figure of the scenario.
    public List<BesidePublished> besidePublished() {
        return published.beside(new RunDays(course.firstDate()));
    }

    /// Counts to set beside published figures.
    PublishedTotals published() {
        return published;
    }

    /// What ledgers hold, where they were kept.
    LifeTotals lives() {
        return lives;
    }

    /// Who stood where, day by day.
    public Course course() {
        return course;
    }

    /// The lives of the panel in the first replicate; null if no panel was kept.
    public @Nullable Table panel() {
        return panel;
    }
}
