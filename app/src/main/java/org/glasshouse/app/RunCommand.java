package org.glasshouse.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.Loaded;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.model.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Parameters(paramLabel = "SCENARIO", description = "A scenario file.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the results go; default: results/ and the name of the scenario.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replaces results that stand there already.")
    private boolean force;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of threads; default: one for each processor. Changes no result.")
    private int threads = Runtime.getRuntime().availableProcessors();

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
        if (threads < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--threads: " + threads + " is no number of threads; 1 or more is");
        }
        Loaded<Scenario> loaded = ScenarioReader.scenario(file, overrides.settings());
        Scenario scenario = loaded.value();
        Path directory = out != null ? out : Path.of("results", scenario.file().scenario());
        if (Files.exists(directory) && !force) {
            throw new Failure(
                    ExitCode.CANNOT_READ_OR_WRITE,
                    directory + " exists; give another directory with --out, or replace it with --force");
        }
        Costs.of(scenario, threads)
                .tellOrRefuse(console.err(), Runtime.getRuntime().maxMemory());
        try (ProgressLine progress = new ProgressLine(console)) {
            Simulation.run(scenario, new Execution(threads, progress), outcome -> {});
        }
        if (format.isJson()) {
            Format.json(console.out(), scenario.file().scenario());
        }
        return ExitCode.DONE.number();
    }
}
