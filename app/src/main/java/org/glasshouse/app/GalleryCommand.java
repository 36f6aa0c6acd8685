package org.glasshouse.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// The command `gallery`.
@Command(
        name = "gallery",
        mixinStandardHelpOptions = true,
        description = "Lists the bundled scenarios, societies and regimes.",
        footer = {"", "Example:", "  glasshouse gallery"})
final class GalleryCommand implements Callable<Integer> {
    private final Console console;

    GalleryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.err().println("gallery: not built yet");
        return ExitCode.OUR_FAULT.number();
    }
}
