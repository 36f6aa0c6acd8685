package org.glasshouse.app;

import java.io.PrintStream;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// For whom a command writes its data: for people, or as JSON for programs.
final class Format {
    private enum Kind {
        TEXT,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "For people or for programs; default: text.",
            defaultValue = "text")
    private Kind kind = Kind.TEXT;

    /// Whether a program will read it.
    boolean isJson() {
        return kind == Kind.JSON;
    }

    /// Writes a value as JSON.
    static void json(PrintStream out, Object value) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .build();
        out.println(mapper.writeValueAsString(value));
    }
}
