package org.glasshouse.io.files;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Writes a tree as YAML that can be read again.
final class EffectiveYaml {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.AUTO)
            .setSchema(new CoreSchema())
            .setWidth(120)
            .setUseUnicodeEncoding(true)
            .setDereferenceAliases(true)
            .build();

    private EffectiveYaml() {}

    /// The text of a file with this content; sourced numbers keep their sources.
    static String of(Tree.Mapping tree) {
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put(FileLoader.FORMAT_KEY, FileLoader.FORMAT);
        tree.entries().forEach((key, entry) -> file.put(key, plain(entry.value())));
        return new Dump(SETTINGS).dumpToString(file);
    }

    private static @Nullable Object plain(Tree tree) {
        return switch (tree) {
            case Tree.Mapping mapping -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                mapping.entries().forEach((key, entry) -> plain.put(key, plain(entry.value())));
                yield plain;
            }
            case Tree.Sequence sequence ->
                sequence.items().stream().map(EffectiveYaml::plain).toList();
            case Tree.Scalar scalar -> sourced(scalar);
        };
    }

    private static @Nullable Object sourced(Tree.Scalar scalar) {
        Object value = scalar.value() instanceof java.math.BigDecimal decimal ? decimal.doubleValue() : scalar.value();
        Attribution attribution = scalar.attribution();
        if (attribution.said() == null) {
            return value;
        }
        Map<String, @Nullable Object> sourced = new LinkedHashMap<>();
        sourced.put(Attributions.VALUE, value);
        if (attribution.source() != null) {
            sourced.put(Attributions.SOURCE, attribution.source());
        }
        if (attribution.evidence() != Evidence.UNSTATED) {
            sourced.put(Attributions.EVIDENCE, attribution.evidence().key());
        }
        if (attribution.note() != null) {
            sourced.put(Attributions.NOTE, attribution.note());
        }
        return sourced;
    }
}
