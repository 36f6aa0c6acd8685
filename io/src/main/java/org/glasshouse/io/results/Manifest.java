package org.glasshouse.io.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glasshouse.measures.Frame;
import org.glasshouse.measures.Published;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Keys;
import org.jspecify.annotations.Nullable;

/// `manifest.json`: what a run directory is, and the digests by which it can be checked.
///
/// @param glasshouseRun version of the form of the directory
/// @param status `complete` or `incomplete`
/// @param digest digest of the run, over the digests of its replicates; null while incomplete
/// @param scenario what was lived
/// @param versions what it was made with
/// @param seed the seed of all luck
/// @param persons number of persons in the society
/// @param days number of days
/// @param replicates number of replicates
/// @param threads number of threads; changes no result
/// @param seconds wall time
/// @param created when the run began, in UTC
/// @param command the command that reproduces it
/// @param standing what the regime gives
/// @param services the domain of life of each service; empty in directories of older versions
/// @param conduct what sort of act each kind of conduct is, as files write it; empty in directories of older versions
/// @param card what a reader must know of the regime
/// @param assumed numbers that were made up
/// @param rules `file:line` of each rule of the regime, by its path in it; empty in directories of older versions
/// @param published published figures to set beside what was counted; empty in directories of older versions
/// @param tables one entry a table
/// @param replicateDigests one entry a replicate
public record Manifest(
        int glasshouseRun,
        String status,
        @Nullable String digest,
        Lived scenario,
        Versions versions,
        long seed,
        long persons,
        int days,
        int replicates,
        int threads,
        double seconds,
        String created,
        String command,
        Standing standing,
        Map<String, String> services,
        Map<String, String> conduct,
        RegimeCard card,
        List<AssumedNumber> assumed,
        Map<String, String> rules,
        List<Published> published,
        List<TableEntry> tables,
        List<ReplicateEntry> replicateDigests) {
    /// The form of directory that this version writes; it reads no newer one.
    public static final int FORMAT = 1;

    static final String COMPLETE = "complete";
    static final String INCOMPLETE = "incomplete";

    public Manifest {
        services = new TreeMap<>(services);
        conduct = new TreeMap<>(conduct);
        assumed = List.copyOf(assumed);
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        published = List.copyOf(published);
        tables = List.copyOf(tables);
        replicateDigests = List.copyOf(replicateDigests);
    }

    /// What was lived: names and titles of the files, and the digest of `scenario.effective.yaml`.
    public record Lived(
            String name,
            String title,
            String society,
            String societyTitle,
            String regime,
            String regimeTitle,
            String digest) {}

    /// What a run was made with.
    public record Versions(String glasshouse, String java, String duckdb) {}

    /// What a regime gives: whether points, which grades (the best first), which lists.
    public record Standing(boolean points, List<String> grades, List<String> lists) {
        public Standing {
            grades = List.copyOf(grades);
            lists = List.copyOf(lists);
        }
    }

    /// The card of the regime: whose account it follows, what it models, what is disputed and left out.
    public record RegimeCard(String follows, String models, String disputed, String leavesOut) {}

    /// One table: its file, number of rows, and the digest over the list of its digests in the replicates.
    ///
    /// @param optional whether it stands outside the digest of the run
    public record TableEntry(String table, String file, long rows, String digest, boolean optional) {}

    /// One replicate: its digest, and that of each of its tables.
    public record ReplicateEntry(int replicate, String digest, Map<String, String> tables) {
        public ReplicateEntry {
            tables = new TreeMap<>(tables);
        }
    }

    /// Whether the run was written to its end.
    public boolean complete() {
        return status.equals(COMPLETE);
    }

    /// What findings need to know of the scenario.
    public Frame frame() {
        Map<String, ConductClass> kinds = new TreeMap<>();
        for (ConductClass each : ConductClass.values()) {
            conduct.forEach((kind, sort) -> {
                if (sort.equals(Keys.of(each))) {
                    kinds.put(kind, each);
                }
            });
        }
        return new Frame(
                persons,
                days,
                replicates,
                standing.points(),
                standing.grades(),
                standing.lists(),
                services,
                kinds,
                published);
    }
}
