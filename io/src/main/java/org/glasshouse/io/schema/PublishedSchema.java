package org.glasshouse.io.schema;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Turns the strict schema of a record into that of a file as people write it: with the format's version, with
/// `extends`, and with a source on any number.
///
/// A file that extends another holds only what differs, so its parts are held against definitions named `…Partial`, in
/// which nothing is required and `null` takes a key out.
final class PublishedSchema {
    private static final String FILE = "File";
    private static final String PARTIAL = "Partial";
    private static final String SOURCED = "sourced";
    private static final List<String> REMARKS = List.of("source", "evidence", "note");

    private final boolean partial;

    private PublishedSchema(boolean partial) {
        this.partial = partial;
    }

    /// The schema of a kind of file, in JSON Schema 2020-12.
    static ObjectNode of(FileKind kind) {
        ObjectNode strict = RecordSchema.of(kind.type());
        ObjectNode schema = object();
        schema.set("$schema", strict.get("$schema"));
        schema.put("title", "Glasshouse " + kind.key());
        schema.put("description", strict.path("description").asString());
        schema.put("type", "object");
        schema.putObject("if").putArray("required").add("extends");
        schema.putObject("then").put("$ref", "#/$defs/" + FILE + PARTIAL);
        schema.putObject("else").put("$ref", "#/$defs/" + FILE);
        ObjectNode definitions = schema.putObject("$defs");
        for (boolean partial : new boolean[] {false, true}) {
            PublishedSchema form = new PublishedSchema(partial);
            definitions.set(form.name(FILE), form.file(kind, strict));
            strict.withObject("$defs")
                    .properties()
                    .forEach(each -> definitions.set(form.name(each.getKey()), form.written(each.getValue())));
        }
        addRemarks(definitions);
        return schema;
    }

    private static void addRemarks(ObjectNode definitions) {
        ObjectNode evidence = definitions
                .putObject("evidence")
                .put("description", "Whether the source gives the number, it was worked out from it, or it is made up.")
                .put("type", "string");
        evidence.putArray("enum").add("reported").add("estimated").add("assumed");
        definitions
                .putObject("source")
                .put("description", "A key of `sources`.")
                .put("type", "string");
        definitions.putObject("note").put("description", "A remark in words.").put("type", "string");
        ObjectNode sourced = definitions
                .putObject(SOURCED)
                .put("description", "A number as it is or, as a mapping, with its source.");
        sourced.putObject("properties").putObject("value").put("description", "The number itself.");
        addRemarksTo(sourced);
        sourced.putArray("required").add("value");
        sourced.put("additionalProperties", false);
    }

    private static void addRemarksTo(ObjectNode mapping) {
        ObjectNode properties = mapping.withObject("properties");
        REMARKS.forEach(remark -> properties.putObject(remark).put("$ref", "#/$defs/" + remark));
    }

    private String name(String definition) {
        return partial ? definition + PARTIAL : definition;
    }

    /// The root of a file: the record's keys, the version, the base.
    private ObjectNode file(FileKind kind, ObjectNode strict) {
        ObjectNode file = written(strict);
        file.remove(List.of("$schema", "$defs"));
        ObjectNode properties = object();
        properties
                .putObject("glasshouse")
                .put("description", "The version of the format.")
                .put("const", 1);
        ArrayNode required = JsonNodeFactory.instance.arrayNode().add("glasshouse");
        if (partial) {
            properties
                    .putObject("extends")
                    .put("description", "The bundled file, or the path of the file, that this one differs from.")
                    .put("type", "string");
            required.add(kind.key());
        }
        properties.setAll(file.withObject("properties"));
        if (kind == FileKind.OVERLAY) {
            properties.withObject(FileKind.REGIME.key()).put("$ref", "#/$defs/Regime" + PARTIAL);
        }
        if (kind == FileKind.SCENARIO) {
            inFull(properties, FileKind.SOCIETY);
            inFull(properties, FileKind.REGIME);
        }
        file.path("required").forEach(required::add);
        file.set("properties", properties);
        file.set("required", required);
        return file;
    }

    /// A scenario may name a file or hold the whole of it.
    private static void inFull(ObjectNode properties, FileKind part) {
        ArrayNode types = properties
                .putObject(part.key())
                .put("description", "A bundled " + part.key() + ", the path of a file, or the whole of it in place.")
                .putArray("type");
        types.add("string").add("object");
    }

    /// A part of a schema as it may be written.
    private ObjectNode written(JsonNode part) {
        ObjectNode node = object();
        part.properties().forEach(each -> addWritten(node, each.getKey(), each.getValue()));
        if (part.has("additionalProperties")) {
            addRemarksTo(node);
        }
        return node;
    }

    private void addWritten(ObjectNode node, String keyword, JsonNode value) {
        switch (keyword) {
            case "properties" -> {
                ObjectNode properties = node.putObject(keyword);
                value.properties().forEach(each -> properties.set(each.getKey(), value(each.getValue())));
            }
            case "additionalProperties" -> node.set(keyword, value.isObject() ? value(value) : value);
            case "items" -> node.set(keyword, new PublishedSchema(false).value(value));
            case "allOf" -> {
                ArrayNode branches = node.putArray(keyword);
                for (JsonNode branch : value) {
                    ObjectNode written = branches.addObject();
                    written.set("if", branch.get("if"));
                    written.set("then", written(branch.path("then")));
                }
            }
            case "propertyNames" -> {
                ArrayNode names = node.putObject(keyword).putArray("anyOf").add(value);
                ArrayNode remarks = names.addObject().putArray("enum");
                REMARKS.forEach(remarks::add);
            }
            case "$ref" -> node.put(keyword, name(value.asString()));
            case "type" ->
                node.set(
                        keyword,
                        types(
                                value.isArray()
                                        ? value.valueStream()
                                                .map(JsonNode::asString)
                                                .toList()
                                        : List.of(value.asString())));
            case "required", "anyOf" -> {
                if (!partial) {
                    node.set(keyword, value);
                }
            }
            default -> {
                if (!keyword.startsWith("x-")) {
                    node.set(keyword, value);
                }
            }
        }
    }

    /// What may stand under a key: a number may be sourced.
    private ObjectNode value(JsonNode part) {
        ObjectNode value = written(part);
        String type = part.path("type").asString("");
        if (isNumber(part) || isNumber(part.path("items"))) {
            value.set("type", types(List.of(type, "object")));
            value.put("$ref", "#/$defs/" + SOURCED);
        }
        String unit = part.path("x-unit").asString("");
        if (!unit.isEmpty()) {
            String description = part.path("description").asString("");
            value.put("description", (description + " Unit: " + unit + ".").strip());
        }
        return value;
    }

    /// In a difference, `null` takes a key out.
    private JsonNode types(List<String> types) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        types.forEach(all::add);
        if (partial) {
            all.add("null");
        }
        return all.size() == 1 ? all.get(0) : all;
    }

    private static boolean isNumber(JsonNode part) {
        String type = part.path("type").asString("");
        return type.equals("integer")
                || type.equals("number")
                || part.path("format").asString("").equals("band");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
