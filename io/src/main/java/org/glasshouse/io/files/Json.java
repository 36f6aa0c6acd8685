package org.glasshouse.io.files;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Turns trees into JSON, for the validator and the binder, and defaults in JSON into trees.
final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static JsonNode of(Tree tree) {
        return switch (tree) {
            case Tree.Mapping mapping -> {
                ObjectNode node = NODES.objectNode();
                mapping.entries().forEach((key, entry) -> node.set(key, of(entry.value())));
                yield node;
            }
            case Tree.Sequence sequence -> {
                ArrayNode node = NODES.arrayNode();
                sequence.items().forEach(item -> node.add(of(item)));
                yield node;
            }
            case Tree.Scalar scalar ->
                switch (scalar.value()) {
                    case null -> NODES.nullNode();
                    case Boolean truth -> NODES.booleanNode(truth);
                    case BigInteger whole -> NODES.numberNode(whole);
                    case BigDecimal decimal -> NODES.numberNode(decimal);
                    default -> NODES.stringNode(scalar.text());
                };
        };
    }

    /// A value that nobody wrote, standing where its key would stand.
    static Tree tree(JsonNode node, Place place) {
        if (node instanceof ObjectNode object) {
            Map<String, Tree.Entry> entries = new LinkedHashMap<>();
            object.properties()
                    .forEach(each -> entries.put(each.getKey(), new Tree.Entry(place, tree(each.getValue(), place))));
            return new Tree.Mapping(place, entries);
        }
        if (node instanceof ArrayNode array) {
            List<Tree> items = new ArrayList<>();
            array.forEach(item -> items.add(tree(item, place)));
            return new Tree.Sequence(place, items);
        }
        String text = node.asString();
        return new Tree.Scalar(place, node.isString() ? text : YamlParser.meaning(text), text);
    }
}
