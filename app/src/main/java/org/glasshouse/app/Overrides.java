package org.glasshouse.app;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.io.files.InvalidFileException;
import org.glasshouse.io.files.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that change what a scenario file says, for this command only.
final class Overrides {
    @Option(names = "--seed", paramLabel = "N", description = "Another seed than the file's.")
    private @Nullable Long seed;

    @Option(names = "--replicates", paramLabel = "N", description = "Another number of replicates than the file's.")
    private @Nullable Long replicates;

    @Option(
            names = "--persons",
            paramLabel = "N",
            description = "Another number of persons than the society's, such as 100_000.")
    private @Nullable Long persons;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = {
                "Another value for any key, such as regime.redress.expiry-days=90; an empty value takes the key out.",
                "May be given several times. --seed, --replicates and --persons come after it."
            })
    private List<String> set = new ArrayList<>();

    /// The settings in the order in which they are laid over the file.
    ///
    /// @throws InvalidFileException if a `--set` is no path=value
    List<Setting> settings() throws InvalidFileException {
        List<Setting> settings = new ArrayList<>();
        for (String text : set) {
            settings.add(Setting.parse(settings.size() + 1, withPlainNumber(text)));
        }
        add(settings, "--seed", "seed", seed);
        add(settings, "--replicates", "replicates", replicates);
        add(settings, "--persons", "persons", persons);
        return settings;
    }

    private static void add(List<Setting> settings, String option, String path, @Nullable Long value) {
        if (value != null) {
            settings.add(Setting.of(option, path, value.toString()));
        }
    }

    /// `persons=100_000` as `persons=100000`.
    private static String withPlainNumber(String text) {
        int start = text.indexOf('=') + 1;
        return text.substring(0, start) + WholeNumber.withoutUnderscores(text.substring(start));
    }
}
