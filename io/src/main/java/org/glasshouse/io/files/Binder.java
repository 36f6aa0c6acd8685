package org.glasshouse.io.files;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glasshouse.io.schema.Kinds;
import org.glasshouse.model.Association;
import org.glasshouse.model.Band;
import org.glasshouse.model.Change;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.DayOrDate;
import org.glasshouse.model.Keys;
import org.glasshouse.model.TieLayer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/// Makes records of complete trees that fit their schema.
@SuppressWarnings("serial")
final class Binder {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(new Hyphens())
            .annotationIntrospector(new Words())
            .addModule(new SimpleModule()
                    .addDeserializer(Band.class, new BandReader())
                    .addDeserializer(DayOrDate.class, new DayReader())
                    .addDeserializer(Change.class, new ChangeReader())
                    .addDeserializer(TieLayer.class, new KindReader<>(TieLayer.class))
                    .addDeserializer(Association.class, new KindReader<>(Association.class))
                    .addDeserializer(Consequence.class, new KindReader<>(Consequence.class)))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Binder() {}

    static <T> T bind(Tree tree, Class<T> type) {
        return MAPPER.treeToValue(Json.of(tree), type);
    }

    /// Record components as keys: `costsHours` is `costs-hours`.
    private static final class Hyphens extends PropertyNamingStrategy {
        @Override
        public String nameForConstructorParameter(MapperConfig<?> config, AnnotatedParameter parameter, String name) {
            return Keys.of(name);
        }

        @Override
        public String nameForField(MapperConfig<?> config, AnnotatedField field, String name) {
            return Keys.of(name);
        }

        @Override
        public String nameForGetterMethod(MapperConfig<?> config, AnnotatedMethod method, String name) {
            return Keys.of(name);
        }
    }

    /// Enum constants as words: `GOOD_DEED` is `good-deed`.
    private static final class Words extends JacksonAnnotationIntrospector {
        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            for (int index = 0; index < constants.length; index++) {
                names[index] = Keys.of(constants[index]);
            }
            return names;
        }
    }

    private static final class BandReader extends ValueDeserializer<Band> {
        @Override
        public Band deserialize(JsonParser parser, DeserializationContext context) {
            return Band.parse(parser.getString());
        }
    }

    private static final class DayReader extends ValueDeserializer<DayOrDate> {
        @Override
        public DayOrDate deserialize(JsonParser parser, DeserializationContext context) {
            return DayOrDate.parse(context.readTree(parser).asString());
        }
    }

    private static final class ChangeReader extends ValueDeserializer<Change> {
        @Override
        public Change deserialize(JsonParser parser, DeserializationContext context) {
            Map<String, String> values = new LinkedHashMap<>();
            collect(context.readTree(parser), "", values);
            return new Change(values);
        }

        private static void collect(JsonNode node, String path, Map<String, String> values) {
            node.properties().forEach(each -> {
                String under = path + each.getKey();
                if (each.getValue().isObject()) {
                    collect(each.getValue(), under + ".", values);
                } else {
                    values.put(
                            under,
                            each.getValue().isValueNode()
                                    ? each.getValue().asString()
                                    : each.getValue().toString());
                }
            });
        }
    }

    /// Reads the kind of a sealed interface that the keys say.
    private static final class KindReader<T> extends ValueDeserializer<T> {
        private final Class<T> sealed;
        private final Map<String, Class<? extends T>> kinds = new LinkedHashMap<>();

        KindReader(Class<T> sealed) {
            this.sealed = sealed;
            for (Class<?> kind : sealed.getPermittedSubclasses()) {
                kinds.put(Kinds.nameOf(kind), kind.asSubclass(sealed));
            }
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            ObjectNode node = (ObjectNode) context.readTree(parser);
            String shape = Kinds.byShape(sealed) ? node.remove(Kinds.SHAPE).asString() : "";
            Class<? extends T> kind = kinds.entrySet().stream()
                    .filter(each -> shape.isEmpty() ? node.has(each.getKey()) : shape.equals(each.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            return context.readTreeAsValue(node, kind);
        }
    }
}
