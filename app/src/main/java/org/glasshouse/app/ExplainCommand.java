package org.glasshouse.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.results.RunDirectory;
import org.glasshouse.measures.Life;
import org.glasshouse.measures.LifeSentences;
import org.glasshouse.measures.LifeStory;
import org.glasshouse.measures.LifeText;
import org.glasshouse.measures.Numbers;
import org.glasshouse.measures.RuleLines;
import org.glasshouse.measures.Who;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The command `explain`.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tells the life of one generated person of a finished run, event by event.",
            "What they did, who saw it, what was booked on them and by which rule, what followed, and what really happened",
            "where a record is wrong.",
            "The replicate is lived again with that person followed, so anybody can be chosen."
        },
        footer = {"", "Example:", "  glasshouse explain results/village-morality-bank --person 1204 --replicate 3"})
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The directory of a finished run.")
    private Path path = Path.of("");

    @Option(names = "--person", paramLabel = "N", description = "Which generated person, by number from 0.")
    private @Nullable Long person;

    @Option(names = "--replicate", paramLabel = "R", description = "In which replicate, by number from 0; default: 0.")
    private Long replicate = 0L;

    @Option(
            names = "--no-trace",
            description = {
                "Doesn't lead losses through ties back to where they began, which takes a replicate's time for each step.",
            })
    private boolean untraced;

    @Mixin
    private Threads threads = new Threads();

    @Mixin
    private Format format = new Format();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws FileException, IOException, InterruptedException {
        RunDirectory directory = RunDirectory.open(path);
        int person = (int) within("--person", this.person, directory.manifest().persons(), "person");
        int replicate =
                (int) within("--replicate", this.replicate, directory.manifest().replicates(), "replicate");
        Replay replay = Replay.of(directory, replicate, person, threads.number());
        console.err().println(replay.forecast());
        Replay.Lived lived = replay.life(console, !untraced);
        Life life = lived.life();
        Who who = replay.who();
        RuleLines lines = new RuleLines(directory.manifest().rules());
        LifeSentences sentences = new LifeSentences(replay.scenario(), lines, lived.trace());
        LifeStory story = LifeStory.of(life, sentences);
        if (format.isJson()) {
            Format.json(console.out(), LifeJson.of(directory, replicate, who, lived, story, sentences));
        } else {
            boolean colour = console.colour() && console.outIsTerminal();
            console.out()
                    .print(LifeText.of(
                            heading(directory, replicate, person),
                            who.sentences(),
                            story,
                            sentences,
                            console.columns(),
                            colour));
        }
        return ExitCode.DONE.number();
    }

    private static long within(String option, @Nullable Long number, long count, String noun) {
        if (number == null || number < 0 || number >= count) {
            String range = count == 1 ? "there is only 0" : "0 to " + (count - 1) + " are there";
            throw new Failure(
                    ExitCode.WRONG_COMMAND_LINE,
                    option + ": "
                            + (number == null
                                    ? "whose life? Give the number of a " + noun + "; " + range
                                    : "there is no " + noun + " " + number + " in this run; " + range));
        }
        return number;
    }

    private static String heading(RunDirectory directory, int replicate, int person) {
        List<String> parts = List.of(
                directory.manifest().scenario().title(),
                "Person " + Numbers.whole(person) + " of "
                        + Numbers.whole(directory.manifest().persons()) + ", replicate " + replicate
                        + ". Nobody real: a generated person in a generated society.");
        return String.join("\n", parts);
    }
}
