package lodestar.shared.api;

import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import lodestar.shared.Dates;
import lodestar.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;

/// JSON as the REST interface speaks it: fields in their order, ids as UUIDs, instants in UTC. It
/// reads strictly: what it does not know it refuses rather than drops.
@Component
public final class ApiJson {

    private final JsonMapper mapper = strict();

    ApiJson() {}

    private static JsonMapper strict() {
        return JsonMapper.builder()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(
                        MapperFeature.ALLOW_COERCION_OF_SCALARS,
                        MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .addModule(ids())
                .addHandler(new LeaveAlone())
                .build();
    }

    public JsonMapper mapper() {
        return mapper;
    }

    byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    private static SimpleModule ids() {
        var module = new SimpleModule("ids");
        module.addSerializer(Id.class, new WriteId());
        module.setDeserializers(new ReadIds());
        // after it: setting replaces what was added before
        module.addDeserializer(String.class, new ReadText());
        module.addDeserializer(Instant.class, new ReadTime<>(Instant.class, Dates::instant));
        module.addDeserializer(LocalDate.class, new ReadTime<>(LocalDate.class, Dates::day));
        return module;
    }

    private static final class WriteId extends ValueSerializer<Id> {
        @Override
        public void serialize(Id id, JsonGenerator json, SerializationContext context) {
            json.writeString(id.value().toString());
        }
    }

    /// Takes what a program has read with the record and sends back with it.
    private static final class LeaveAlone extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser json,
                @Nullable ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String property) {
            Class<?> type = beanOrClass instanceof Class<?> c ? c : beanOrClass.getClass();
            var written = type.getAnnotation(Writes.class);
            boolean isOfRecord =
                    written != null
                            && Arrays.stream(written.value().getRecordComponents())
                                    .anyMatch(each -> each.getName().equals(property));
            if (isOfRecord) {
                json.skipChildren();
            }
            return isOfRecord;
        }
    }

    /// The database keeps no NUL in a text.
    private static final class ReadText extends ValueDeserializer<String> {
        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, json);
            }
            String text = json.getString();
            return text.indexOf('\0') < 0
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, text, "holds a NUL");
        }
    }

    /// Days and instants that the database knows.
    private static final class ReadTime<T> extends ValueDeserializer<T> {

        private final Class<T> type;
        private final Function<String, T> reading;

        private ReadTime(Class<T> type, Function<String, T> reading) {
            this.type = type;
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return type.cast(context.handleUnexpectedToken(type, json));
            }
            try {
                return reading.apply(json.getString());
            } catch (DateTimeException unreadable) {
                return type.cast(
                        context.handleWeirdStringValue(type, json.getString(), "is no such time"));
            }
        }
    }

    private static final class ReadIds extends SimpleDeserializers {
        @Override
        public ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return type.isTypeOrSubTypeOf(Id.class)
                    ? new ReadId(type.getRawClass())
                    : super.findBeanDeserializer(type, config, bean);
        }
    }

    private static final class ReadId extends ValueDeserializer<Object> {

        private final Class<?> type;

        private ReadId(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            UUID id = context.readValue(json, UUID.class);
            try {
                return type.getConstructor(UUID.class).newInstance(id);
            } catch (InstantiationException
                    | IllegalAccessException
                    | NoSuchMethodException
                    | InvocationTargetException broken) {
                throw new IllegalStateException(type + " is not a record of one UUID", broken);
            }
        }
    }
}
