package org.glasshouse.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.Loaded;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.report.HtmlReport;
import org.glasshouse.io.results.Manifest;
import org.glasshouse.io.results.RunWriter;
import org.glasshouse.measures.Finding;
import org.glasshouse.measures.Summary;
import org.glasshouse.measures.SummaryText;
import org.glasshouse.model.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command `run`.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs a scenario and writes its results into a directory.",
        footer = {
            "",
            "Example:",
            "  glasshouse run scenarios/village-morality-bank.yaml --replicates 5 --set horizon.days=365"
        })
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SCENARIO", description = "A scenario: a file, or the name of a bundled one.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the results go; default: results/ and the name of the scenario.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replaces results that stand there already.")
    private boolean force;

    @Mixin
    private Threads threads = new Threads();

    @Mixin
    private Overrides overrides = new Overrides();

    @Mixin
    private Format format = new Format();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws FileException, IOException, InterruptedException {
        HtmlReport.prepare();
        RunWriter.prepare();
        Loaded<Scenario> loaded = ScenarioReader.scenario(file, overrides.settings());
        Scenario scenario = loaded.value();
        Costs.of(scenario, threads.number())
                .tellOrRefuse(console.err(), Runtime.getRuntime().maxMemory());
        Path directory = out != null ? out : Path.of("results", scenario.file().scenario());
        try (RunWriter writer = RunWriter.open(
                directory, RunDescriptions.of(loaded, RunDescriptions.typed(spec), threads.number()), force)) {
            try (ProgressLine progress = new ProgressLine(console)) {
                Simulation.run(scenario, new Execution(threads.number(), progress), writer);
            }
            tell(directory, writer.finish(HtmlReport::of), writer.summary());
        }
        return ExitCode.DONE.number();
    }

    private void tell(Path directory, Manifest manifest, Summary summary) {
        List<Finding> findings = summary.findings();
        if (format.isJson()) {
            Format.json(
                    console.out(), new Told(directory.toString(), manifest.digest(), manifest.scenario(), findings));
            return;
        }
        console.out().println(manifest.scenario().title() + "\n");
        console.out().print(SummaryText.of(summary.frame(), summary.replicates(), findings, console.columns()));
        console.out()
                .println("\nResults: " + directory + "\n  Open " + directory.resolve("report.html")
                        + " in a browser; DICTIONARY.md beside it explains the tables.");
    }

    /// What a program is told of a run.
    record Told(String directory, @Nullable String digest, Manifest.Lived scenario, List<Finding> findings) {}
}
