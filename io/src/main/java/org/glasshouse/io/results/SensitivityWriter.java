package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.measures.Dependence;
import org.glasshouse.measures.Sensitivity;
import org.glasshouse.measures.SensitivityAnalysis.Outcome;
import org.glasshouse.model.ResponseStrength;
import org.glasshouse.outcome.Digests;

/// Writes the directory of a sensitivity analysis. It takes its place at the end; what is given up
/// before is cleared away.
public final class SensitivityWriter implements AutoCloseable {
    static final String REPORT = "report.json";
    private static final String ARMS = "arms";

    private final PartialDirectory partial;
    private final Plan plan;
    private final SensitivityManifest manifest;
    private boolean inPlace;

    private SensitivityWriter(PartialDirectory partial, Plan plan) {
        this.partial = partial;
        this.plan = plan;
        this.manifest = plan.manifest();
    }

    /// What a sensitivity analysis is, before any point is lived.
    ///
    /// @param varied the strengths that are varied
    /// @param held paths of those that are not
    /// @param design the strengths at each point, in the order of those that are varied
    /// @param arms in the order in which they are told
    public record Plan(
            String name,
            String title,
            String baseline,
            String command,
            String version,
            long seed,
            long persons,
            int days,
            int lives,
            List<ResponseStrength> varied,
            List<String> held,
            List<List<Double>> design,
            List<PlannedArm> arms) {
        public Plan {
            varied = List.copyOf(varied);
            held = List.copyOf(held);
            design = List.copyOf(design);
            arms = List.copyOf(arms);
        }

        private SensitivityManifest manifest() {
            List<SensitivityManifest.ArmEntry> entries = new ArrayList<>();
            for (PlannedArm arm : arms) {
                String file = ARMS + "/" + (entries.size() + 1) + "-" + arm.name.replaceAll("[^A-Za-z0-9+,._-]", "-")
                        + ".yaml";
                String digest = SensitivityManifest.digestOf(arm.effectiveYaml);
                entries.add(new SensitivityManifest.ArmEntry(arm.name, arm.title, file, digest));
            }
            return new SensitivityManifest(
                    SensitivityManifest.FORMAT,
                    Manifest.INCOMPLETE,
                    name,
                    title,
                    baseline,
                    command,
                    version,
                    seed,
                    persons,
                    days,
                    design.size(),
                    lives,
                    null,
                    null,
                    entries);
        }
    }

    /// An arm before it is lived.
    ///
    /// @param effectiveYaml its scenario with one replicate, as one file with every default in it
    public record PlannedArm(String name, String title, String effectiveYaml) {}

    /// Begins the directory of a sensitivity analysis.
    ///
    /// @param force whether a sensitivity analysis that stands there may be replaced
    /// @throws RunDirectoryException if something stands there and may not be replaced, or nothing
    ///     can be written
    public static SensitivityWriter create(Path directory, Plan plan, boolean force) throws IOException {
        PartialDirectory partial = PartialDirectory.ofSensitivity(directory, force);
        SensitivityWriter writer = new SensitivityWriter(partial, plan);
        try {
            Files.createDirectory(partial.path().resolve(ARMS));
            for (int arm = 0; arm < plan.arms.size(); arm++) {
                partial.write(writer.manifest.arms().get(arm).file(), plan.arms.get(arm).effectiveYaml);
            }
            partial.write(SensitivityFile.NAME, ManifestFile.json(writer.manifest));
            return writer;
        } catch (IOException e) {
            partial.discard();
            throw RunDirectoryException.of("write", partial.path(), e);
        }
    }

    /// Where it lies once it is finished.
    public Path target() {
        return partial.target();
    }

    /// Completes the directory and puts it in its place.
    ///
    /// @param outcomes each number of a harm at each point
    /// @param dependences how far headlines hang on the strengths
    /// @return what was found
    /// @throws RunDirectoryException if nothing can be written
    public Sensitivity finish(List<Outcome> outcomes, List<Dependence> dependences) throws IOException {
        SensitivityTables.write(partial.path(), plan.varied, plan.design, outcomes, dependences);
        String digest = SensitivityTables.digest(partial.path());
        Sensitivity sensitivity = new Sensitivity(
                plan.command, digest, plan.design.size(), plan.lives, plan.varied, plan.held, dependences);
        String report = ManifestFile.line(sensitivity);
        partial.write(REPORT, report);
        String reportDigest = Digests.bytes(report.getBytes(StandardCharsets.UTF_8));
        partial.write(SensitivityFile.NAME, ManifestFile.json(manifest.completed(digest, reportDigest)));
        partial.moveIntoPlace();
        inPlace = true;
        return sensitivity;
    }

    @Override
    public void close() throws IOException {
        if (!inPlace) {
            partial.discard();
        }
    }
}
