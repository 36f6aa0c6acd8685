package org.glasshouse.io.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Band;
import org.glasshouse.model.DayOrDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What may stand at one place of a file: a view of one node of a schema, with its references followed.
public final class Shape {
    /// The pattern of texts that are surely dates; the last days of months are left to the calendar.
    private static final String DATE_PATTERN = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])";

    /// The format of a day's number or a date.
    static final String DAY = "day";

    private final JsonNode root;
    private final JsonNode node;

    private Shape(JsonNode root, JsonNode node) {
        this.root = root;
        this.node = node;
    }

    static Shape of(JsonNode schema) {
        return new Shape(schema, schema);
    }

    /// What sort of value stands here: `object`, `array`, `string`, `integer`, `number` or `boolean`.
    public String type() {
        return target().path("type").asString("string");
    }

    /// Whether people choose the keys here, as for kinds of conduct, rather than the format.
    public boolean isByName() {
        return target().path("additionalProperties").isObject();
    }

    /// Whether it is a number or a band of numbers, and so may carry a source.
    public boolean isNumber() {
        return type().equals("integer") || type().equals("number") || isBand();
    }

    /// Whether it is a band of points.
    public boolean isBand() {
        return target().path("format").asString("").equals("band");
    }

    /// Whether it is a date.
    public boolean isDate() {
        return target().path("format").asString("").equals("date");
    }

    /// Whether it is the number of a day, or a date.
    public boolean isDay() {
        return target().path("format").asString("").equals(DAY);
    }

    /// Whether any key may stand here: the format says elsewhere which of them mean something.
    public boolean isOpen() {
        return target().path("x-open").asBoolean(false);
    }

    /// Whether the keys are words of a closed list, such as the classes of a trait, with values of one sort.
    public boolean isOfWords() {
        return type().equals("object") && node.path("$ref").isMissingNode() && !keys().isEmpty();
    }

    /// The kinds to choose from, by name; empty where there is one shape only.
    public Map<String, Shape> kinds() {
        Map<String, Shape> kinds = new LinkedHashMap<>();
        target().path("x-kinds").properties().forEach(kind -> kinds.put(kind.getKey(), at(kind.getValue())));
        return kinds;
    }

    /// The key whose value names the kind; null where each kind has a key of its own name.
    public @Nullable String kindKey() {
        return target().path("x-kind-key").asString(null);
    }

    /// What stands under a key, or null if there is no such key.
    public @Nullable Shape under(String key) {
        JsonNode property = target().path("properties").path(key);
        if (!property.isMissingNode()) {
            return at(property);
        }
        if (isOpen()) {
            return this;
        }
        if (isByName()) {
            return at(target().path("additionalProperties"));
        }
        for (Shape kind : kinds().values()) {
            Shape found = kind.under(key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// What each item of a list is.
    public Shape item() {
        return at(target().path("items"));
    }

    /// The keys that the format knows here, in the order of the records.
    public List<String> keys() {
        List<String> keys = new ArrayList<>(target().path("properties").propertyNames());
        kinds().values()
                .forEach(kind ->
                        kind.keys().stream().filter(key -> !keys.contains(key)).forEach(keys::add));
        return keys;
    }

    /// The keys that must be there.
    public List<String> required() {
        return words("required");
    }

    /// The words to choose from; empty where any text will do.
    public List<String> choices() {
        String only = target().path("const").asString("");
        return only.isEmpty() ? words("enum") : List.of(only);
    }

    /// Whether a text is one that may stand here.
    public boolean fits(String text) {
        List<String> choices = choices();
        return (choices.isEmpty() || choices.contains(text))
                && fitsPattern(text)
                && (!isBand() || isBand(text))
                && (!isDay() || isDay(text))
                && (!isDate() || text.matches(DATE_PATTERN));
    }

    /// Whether a text has the form that is asked for here, whatever it means.
    public boolean fitsPattern(String text) {
        String pattern = target().path("pattern").asString("");
        return pattern.isEmpty() || text.matches(pattern);
    }

    /// Whether a key may be chosen here, where people choose the keys.
    public boolean fitsName(String name) {
        String pattern = target().path("propertyNames").path("pattern").asString("");
        return pattern.isEmpty() || name.matches(pattern);
    }

    /// Whether the keys are numbers, as sizes of households are.
    public boolean isByCount() {
        return target().path("propertyNames").path("pattern").asString("").equals(RecordSchema.COUNT_PATTERN);
    }

    private static boolean isDay(String text) {
        try {
            DayOrDate.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isBand(String text) {
        try {
            Band.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Some text that may stand here.
    public String example() {
        List<String> choices = choices();
        if (!choices.isEmpty()) {
            return choices.getFirst();
        }
        return isBand() ? "0.." : isDay() ? "0" : isDate() ? "2000-01-01" : "example";
    }

    /// The value of a key that is left out, or null if there is none.
    public @Nullable JsonNode defaultValue() {
        return node.get("default");
    }

    /// The least allowed number, or null.
    public @Nullable JsonNode minimum() {
        return node.get("minimum");
    }

    /// The greatest allowed number, or null.
    public @Nullable JsonNode maximum() {
        return node.get("maximum");
    }

    /// The unit of the number, empty where it has none.
    public String unit() {
        return node.path("x-unit").asString("");
    }

    /// What it is, in a sentence.
    public String description() {
        return node.path("description").asString(target().path("description").asString(""));
    }

    private List<String> words(String keyword) {
        return target().path(keyword).valueStream().map(JsonNode::asString).toList();
    }

    private Shape at(JsonNode part) {
        return new Shape(root, part);
    }

    private JsonNode target() {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }
}
