package org.glasshouse.io.schema;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.CustomPropertyDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.glasshouse.model.Band;
import org.glasshouse.model.Bounds;
import org.glasshouse.model.Change;
import org.glasshouse.model.DayOrDate;
import org.glasshouse.model.Default;
import org.glasshouse.model.Explain;
import org.glasshouse.model.Keys;
import org.glasshouse.model.Trait;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Derives the JSON Schema of a record: its components are the keys, their annotations say the rest.
///
/// Beyond what JSON Schema has, a node may carry `x-unit` (the unit of a number), `x-kinds` (the definitions of a
/// sealed interface's kinds by name) and `x-kind-key` (the key that names the kind, where no key of its own does).
final class RecordSchema implements CustomDefinitionProviderV2 {
    /// Names that people give: lower case words joined by hyphens.
    static final String NAME_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// Numbers of persons in a household and the like.
    static final String COUNT_PATTERN = "^[1-9][0-9]{0,8}$";

    /// Short names of sources, such as `S2`.
    static final String SOURCE_PATTERN = "^[A-Za-z0-9][A-Za-z0-9._-]*$";

    static final int LONGEST_NAME = 40;

    /// The longest horizon.
    private static final int MOST_DAYS = 36_500;

    private static final String DATE_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    private static final String BAND_PATTERN = "^ *(-?[0-9]+ *\\.\\. *(-?[0-9]+)?|\\.\\. *-?[0-9]+) *$";

    /// The schema of a record, strict, with every other record among its `$defs`.
    static ObjectNode of(Class<? extends Record> type) {
        var builder = new SchemaGeneratorConfigBuilder(
                JsonMapper.shared(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        builder.with(
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.PLAIN_DEFINITION_KEYS);
        builder.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0)
                .withDescriptionResolver(scope -> explanation(scope.getType().getErasedType()))
                .withCustomDefinitionProvider(new RecordSchema());
        builder.forFields()
                .withPropertyNameOverrideResolver(field -> Keys.of(field.getDeclaredName()))
                .withRequiredCheck(RecordSchema::isRequired)
                .withDescriptionResolver(RecordSchema::explanation)
                .withNumberInclusiveMinimumResolver(field -> bound(field, Bounds::min))
                .withNumberInclusiveMaximumResolver(field -> bound(field, Bounds::max))
                .withInstanceAttributeOverride((node, field, _) -> addDefaultAndUnit(node, field))
                .withCustomDefinitionProvider(RecordSchema::mapOfNumbers);
        return new SchemaGenerator(builder.build()).generateSchema(type);
    }

    @Override
    public @Nullable CustomDefinition provideCustomSchemaDefinition(
            ResolvedType type, SchemaGenerationContext context) {
        Class<?> erased = type.getErasedType();
        if (erased.isEnum()) {
            return inline(text().set("enum", array(words(erased))));
        }
        if (erased == Band.class) {
            return inline(text().put("pattern", BAND_PATTERN).put("format", "band"));
        }
        if (erased == DayOrDate.class) {
            return inline(dayOrDate());
        }
        if (erased == Change.class) {
            return inline(object().put("type", "object")
                    .put("additionalProperties", true)
                    .put("x-open", true));
        }
        if (erased == LocalDate.class) {
            return inline(text().put("format", "date"));
        }
        if (Map.class.isAssignableFrom(erased)) {
            return inline(map(type, context, null));
        }
        if (erased.isSealed()) {
            return new CustomDefinition(kinds(erased, context), DefinitionType.STANDARD, AttributeInclusion.NO);
        }
        if (erased.isRecord() && Kinds.isNamedByShape(erased)) {
            return new CustomDefinition(withShape(erased, context.createStandardDefinition(type, this)));
        }
        return null;
    }

    private static ObjectNode map(
            ResolvedType type, SchemaGenerationContext context, @Nullable RecordComponent component) {
        Class<?> key = type.typeParametersFor(Map.class).get(0).getErasedType();
        ObjectNode value = mapValue(type.typeParametersFor(Map.class).get(1), context, component);
        ObjectNode node = object().put("type", "object");
        if (key.isEnum()) {
            ObjectNode properties = node.putObject("properties");
            for (Object constant : key.getEnumConstants()) {
                boolean byClass = constant instanceof Trait && value.has("propertyNames");
                JsonNode each = byClass ? byClasses((Trait) constant, value) : value.deepCopy();
                properties.set(Keys.of((Enum<?>) constant), each);
            }
            return node.put("additionalProperties", false);
        }
        ObjectNode name = object();
        boolean ofText = type.typeParametersFor(Map.class).get(1).getErasedType() == String.class;
        name.put("pattern", key == Integer.class ? COUNT_PATTERN : ofText ? SOURCE_PATTERN : NAME_PATTERN);
        name.put("maxLength", LONGEST_NAME);
        node.set("propertyNames", name);
        node.set("additionalProperties", value);
        return node;
    }

    /// A number for each class of one trait: only its own classes are keys.
    private static ObjectNode byClasses(Trait trait, ObjectNode map) {
        ObjectNode node = object().put("type", "object");
        ObjectNode properties = node.putObject("properties");
        trait.categories()
                .forEach(category ->
                        properties.set(category, map.get("additionalProperties").deepCopy()));
        return node.put("additionalProperties", false);
    }

    private static ObjectNode mapValue(
            ResolvedType type, SchemaGenerationContext context, @Nullable RecordComponent component) {
        Class<?> erased = type.getErasedType();
        if (Map.class.isAssignableFrom(erased)) {
            return map(type, context, component);
        }
        if (component == null || (erased != Integer.class && erased != Double.class)) {
            return context.createDefinitionReference(type);
        }
        ObjectNode number = object().put("type", erased == Integer.class ? "integer" : "number");
        Bounds bounds = component.getAnnotation(Bounds.class);
        if (bounds != null) {
            number.set("minimum", JsonNodeFactory.instance.numberNode(plain(bounds.min())));
            number.set("maximum", JsonNodeFactory.instance.numberNode(plain(bounds.max())));
        }
        addUnit(number, component);
        return number;
    }

    /// What is said of a map of numbers holds for each number.
    private static @Nullable CustomPropertyDefinition mapOfNumbers(FieldScope field, SchemaGenerationContext context) {
        return field.getType().isInstanceOf(Map.class)
                ? new CustomPropertyDefinition(map(field.getType(), context, component(field)))
                : null;
    }

    /// One of several kinds: only the chosen one's schema is looked at, so that errors speak of it alone.
    private static ObjectNode kinds(Class<?> sealed, SchemaGenerationContext context) {
        List<Class<?>> kinds = List.of(sealed.getPermittedSubclasses());
        boolean byShape = Kinds.byShape(sealed);
        ObjectNode node = object().put("type", "object").put("description", explanation(sealed));
        ObjectNode named = node.putObject("x-kinds");
        ArrayNode all = array(List.of());
        for (Class<?> kind : kinds) {
            ResolvedType type = context.getTypeContext().resolve(kind);
            String name = Kinds.nameOf(kind);
            String key = byShape ? Kinds.SHAPE : name;
            ObjectNode condition = object().set("required", array(List.of(key)));
            if (byShape) {
                condition.putObject("properties").putObject(key).put("const", name);
            }
            named.set(name, context.createDefinitionReference(type));
            ObjectNode branch = all.addObject();
            branch.set("if", condition);
            branch.set("then", context.createDefinitionReference(type));
        }
        List<String> names = kinds.stream().map(Kinds::nameOf).toList();
        if (byShape) {
            node.put("x-kind-key", Kinds.SHAPE);
            node.set("required", array(List.of(Kinds.SHAPE)));
            node.putObject("properties").putObject(Kinds.SHAPE).set("enum", array(names));
        } else {
            ArrayNode one = node.putArray("anyOf");
            names.forEach(name -> one.addObject().set("required", array(List.of(name))));
        }
        node.set("allOf", all);
        return node;
    }

    private static ObjectNode dayOrDate() {
        ObjectNode node = object();
        node.set("type", array(List.of("integer", "string")));
        return node.put("minimum", 0)
                .put("maximum", MOST_DAYS)
                .put("pattern", DATE_PATTERN)
                .put("format", Shape.DAY);
    }

    private static ObjectNode withShape(Class<?> kind, ObjectNode standard) {
        ObjectNode properties = object();
        properties.putObject(Kinds.SHAPE).put("const", Kinds.nameOf(kind));
        if (standard.get("properties") instanceof ObjectNode others) {
            properties.setAll(others);
        }
        standard.set("properties", properties);
        return standard.put("additionalProperties", false);
    }

    private static boolean isRequired(FieldScope field) {
        RecordComponent component = component(field);
        return component.getAnnotation(Default.class) == null
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable String explanation(FieldScope field) {
        Explain explain = component(field).getAnnotation(Explain.class);
        return explain == null || field.isFakeContainerItemScope() ? null : explain.value();
    }

    private static @Nullable String explanation(Class<?> type) {
        Explain explain = type.getAnnotation(Explain.class);
        return explain == null ? null : explain.value();
    }

    private static void addDefaultAndUnit(ObjectNode node, FieldScope field) {
        Default value = component(field).getAnnotation(Default.class);
        if (value != null && !field.isFakeContainerItemScope()) {
            Object read = new Load(LoadSettings.builder().build()).loadFromString(value.value());
            node.set("default", JsonMapper.shared().valueToTree(read));
        }
        if (isNumber(field)) {
            addUnit(node, component(field));
        }
    }

    private static @Nullable BigDecimal bound(FieldScope field, ToDoubleFunction<Bounds> end) {
        Bounds bounds = component(field).getAnnotation(Bounds.class);
        return bounds == null || !isNumber(field) ? null : plain(end.applyAsDouble(bounds));
    }

    private static boolean isNumber(FieldScope field) {
        Class<?> type = field.getType().getErasedType();
        return type.isPrimitive() || Number.class.isAssignableFrom(type);
    }

    private static void addUnit(ObjectNode node, RecordComponent component) {
        Explain explain = component.getAnnotation(Explain.class);
        if (explain != null && !explain.unit().isEmpty()) {
            node.put("x-unit", explain.unit());
        }
    }

    private static RecordComponent component(FieldScope field) {
        return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
                .filter(component -> component.getName().equals(field.getDeclaredName()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Class<?> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> Keys.of((Enum<?>) constant))
                .toList();
    }

    /// A number without trailing zeros or an exponent: `1`, not `1.0`.
    private static BigDecimal plain(double number) {
        return new BigDecimal(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
    }

    private static CustomDefinition inline(JsonNode node) {
        return new CustomDefinition((ObjectNode) node, true);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode text() {
        return object().put("type", "string");
    }

    private static ArrayNode array(List<String> words) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        words.forEach(array::add);
        return array;
    }
}
