package org.glasshouse.app;

import java.util.Arrays;
import java.util.concurrent.Callable;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.io.schema.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// The command `schema`.
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of a kind of file: scenario, society or regime.",
        footer = {"", "Example:", "  glasshouse schema regime > regime.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "KIND", description = "One of: scenario, society, regime.", converter = Kind.class)
    private FileKind kind = FileKind.SCENARIO;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(Schemas.schema(kind));
        return ExitCode.DONE.number();
    }

    /// Reads the word of a kind of file.
    private static final class Kind implements ITypeConverter<FileKind> {
        @Override
        public FileKind convert(String word) {
            return Arrays.stream(FileKind.values())
                    .filter(kind -> kind.key().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + word + "' is no kind of file; scenario, society and regime are"));
        }
    }
}
