package org.glasshouse.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.glasshouse.io.files.GalleryEntry;
import org.glasshouse.io.schema.FileKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The command `gallery`.
@Command(
        name = "gallery",
        mixinStandardHelpOptions = true,
        description =
                "Lists the bundled scenarios, societies, regimes, studies, and overlays: reforms that are laid over any regime.",
        footer = {"", "Example:", "  glasshouse gallery"})
final class GalleryCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Format format = new Format();

    GalleryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<GalleryEntry> entries = GalleryEntry.all();
        if (format.isJson()) {
            Format.json(console.out(), entries);
            return ExitCode.DONE.number();
        }
        int width =
                entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
        for (FileKind kind : FileKind.values()) {
            console.out().println(kind.folder() + "/");
            entries.stream()
                    .filter(entry -> entry.kind() == kind)
                    .forEach(entry -> console.out()
                            .println("  " + entry.name()
                                    + " ".repeat(width - entry.name().length() + 2)
                                    + entry.title()
                                    + (entry.follows().isEmpty() ? "" : " (follows: " + entry.follows() + ")")));
        }
        console.out()
                .println("Overlays are laid over a regime with `compare` and `diff`: `--with +appeal,+expiry`;"
                        + " `--with +repeal@DAY` ends it on a day.");
        return ExitCode.DONE.number();
    }
}
