package org.glasshouse.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A scenario as it is written: a society, a regime, a horizon and a seed.
@Explain("A scenario: a society, a regime, a horizon and a seed.")
public record ScenarioFile(
        @Explain("Its name: lower case, hyphens.") String scenario,
        @Explain("What it is, in one line.") String title,

        @Explain("A bundled society, or the path of a file.")
        String society,

        @Explain("A bundled regime, or the path of a file.") String regime,
        @Explain("How long it lives.") Horizon horizon,

        @Explain("The seed of all luck.") @Bounds(min = 0, max = 9.007199254740991E15)
        long seed,

        @Explain("How often it is run, each time with other luck.") @Default("20") @Bounds(min = 1, max = 100_000)
        int replicates,

        @Explain("Whether each replicate draws a new society.") @Default("redrawn")
        SocietyReplicates societyReplicates,

        @Explain(value = "Number of persons instead of the society's own.", unit = "persons")
        @Nullable
        @Bounds(min = 1, max = 2_000_000_000)
        Integer persons,

        @Explain("Scale of the society's number of persons, such as `1:1000`.") @Nullable
        String scale,

        @Explain("How often news travels between neighbourhoods.") @Default("{}")
        Exchange exchange,

        @Explain("Standing on day 0.") @Default("{}") Initial initial,

        @Explain("Persons whose lives are written down.") @Default("{}")
        Panel panel,

        @Explain("Traits by whose classes the tables are split.") @Default("[]")
        List<Trait> groups,

        @Explain(
                "Whether an account is kept of what the regime does to each person, for the table `lives`; changes no result.")
        @Default("false")
        boolean ledgers,

        @Explain("Mechanisms that are switched off.") @Default("[]")
        Set<Mechanism> off,

        @Explain("What each source named in this file is.") @Default("{}")
        Map<String, String> sources,

        @Explain("Published figures to tell beside what the model counts, by name; they change no result.")
        @Default("{}")
        Map<String, PublishedFigure> published) {
    public ScenarioFile {
        groups = List.copyOf(groups);
        off = Set.copyOf(off);
        sources = Society.inOrder(sources);
        published = Society.inOrder(published);
    }

    /// A scenario that is set beside no published figure.
    public ScenarioFile(
            String scenario,
            String title,
            String society,
            String regime,
            Horizon horizon,
            long seed,
            int replicates,
            SocietyReplicates societyReplicates,
            @Nullable Integer persons,
            @Nullable String scale,
            Exchange exchange,
            Initial initial,
            Panel panel,
            List<Trait> groups,
            boolean ledgers,
            Set<Mechanism> off) {
        this(
                scenario,
                title,
                society,
                regime,
                horizon,
                seed,
                replicates,
                societyReplicates,
                persons,
                scale,
                exchange,
                initial,
                panel,
                groups,
                ledgers,
                off,
                Map.of(),
                Map.of());
    }

    /// The same with more mechanisms switched off.
    public ScenarioFile without(Set<Mechanism> more) {
        Set<Mechanism> all = new LinkedHashSet<>(off);
        all.addAll(more);
        return new ScenarioFile(
                scenario,
                title,
                society,
                regime,
                horizon,
                seed,
                replicates,
                societyReplicates,
                persons,
                scale,
                exchange,
                initial,
                panel,
                groups,
                ledgers,
                all,
                sources,
                published);
    }
}
