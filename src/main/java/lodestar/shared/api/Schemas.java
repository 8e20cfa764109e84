package lodestar.shared.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lodestar.shared.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON schemas of the records that handlers take and return. A record becomes a component of the
/// document, named after its class.
final class Schemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<Class<?>, String[]> PLAIN =
            Map.ofEntries(
                    Map.entry(String.class, of("string")),
                    Map.entry(UUID.class, of("string", "uuid")),
                    Map.entry(Instant.class, of("string", "date-time")),
                    Map.entry(LocalDate.class, of("string", "date")),
                    Map.entry(int.class, of("integer", "int32")),
                    Map.entry(Integer.class, of("integer", "int32")),
                    Map.entry(long.class, of("integer", "int64")),
                    Map.entry(Long.class, of("integer", "int64")),
                    Map.entry(double.class, of("number", "double")),
                    Map.entry(Double.class, of("number", "double")),
                    Map.entry(BigDecimal.class, of("number")),
                    Map.entry(boolean.class, of("boolean")),
                    Map.entry(Boolean.class, of("boolean")));

    private final ObjectNode components = NODES.objectNode();
    private final Map<String, Type> named = new HashMap<>();

    private static String[] of(String... typeAndFormat) {
        return typeAndFormat;
    }

    ObjectNode components() {
        return components;
    }

    /// What a program sends: only needed fields are required, and no others are taken.
    ObjectNode input(Type type) {
        return schema(type, null, true);
    }

    /// What it gets: every field is there.
    ObjectNode output(Type type) {
        return schema(type, null, false);
    }

    private ObjectNode schema(Type type, @Nullable AnnotatedType annotated, boolean isInput) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, annotated, isInput);
        }
        var raw = (Class<?>) type;
        String[] plain = Id.class.isAssignableFrom(raw) ? PLAIN.get(UUID.class) : PLAIN.get(raw);
        if (plain != null) {
            var schema = NODES.objectNode().put("type", plain[0]);
            return plain.length == 1 ? schema : schema.put("format", plain[1]);
        }
        if (raw.isEnum()) {
            var values = NODES.arrayNode();
            Arrays.stream(raw.getEnumConstants())
                    .forEach(each -> values.add(((Enum<?>) each).name()));
            var schema = NODES.objectNode().put("type", "string");
            schema.set("enum", values);
            return schema;
        }
        var shape = raw.getAnnotation(Shape.class);
        if (shape != null) {
            return (ObjectNode) JSON.readTree(shape.value());
        }
        return raw.isRecord() ? component(raw, isInput) : NODES.objectNode();
    }

    private ObjectNode generic(
            ParameterizedType type, @Nullable AnnotatedType annotated, boolean isInput) {
        var raw = (Class<?>) type.getRawType();
        Type last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (raw == Listed.class) {
            return listed(last);
        }
        var inner = NODES.objectNode();
        inner.setAll(
                annotated instanceof AnnotatedParameterizedType known
                        ? whole(
                                last,
                                known.getAnnotatedActualTypeArguments()[
                                        type.getActualTypeArguments().length - 1],
                                isInput)
                        : schema(last, null, isInput));
        var schema = NODES.objectNode();
        if (Collection.class.isAssignableFrom(raw)) {
            schema.put("type", "array").set("items", inner);
        } else {
            schema.put("type", "object").set("additionalProperties", inner);
        }
        return schema;
    }

    private ObjectNode listed(Type of) {
        String name = "ListOf" + name((Class<?>) of);
        if (!components.has(name)) {
            var properties = NODES.objectNode();
            properties.putObject("items").put("type", "array").set("items", output(of));
            properties.set("next", nullable(NODES.objectNode().put("type", "string")));
            properties.set(
                    "total",
                    nullable(NODES.objectNode().put("type", "integer").put("format", "int64")));
            var schema = NODES.objectNode().put("type", "object");
            schema.putArray("required").add("items").add("next").add("total");
            schema.set("properties", properties);
            components.set(name, schema);
        }
        return ref(name);
    }

    private ObjectNode component(Class<?> record, boolean isInput) {
        String name = name(record);
        Type before = named.putIfAbsent(name, record);
        if (before != null && before != record) {
            throw new IllegalStateException(before + " and " + record + " are both named " + name);
        }
        if (before == null) {
            // before its fields, which may lead back to it
            var schema = components.putObject(name);
            fill(schema, record, isInput);
        }
        return ref(name);
    }

    private void fill(ObjectNode schema, Class<?> record, boolean isInput) {
        schema.put("type", "object");
        ArrayNode required = NODES.arrayNode();
        ObjectNode properties = NODES.objectNode();
        for (RecordComponent each : record.getRecordComponents()) {
            var type = whole(each.getGenericType(), each.getAnnotatedType(), isInput);
            properties.set(each.getName(), type);
            boolean isThere =
                    isInput
                            ? each.isAnnotationPresent(Needed.class)
                            : !each.getAccessor().isAnnotationPresent(JsonInclude.class);
            if (isThere) {
                required.add(each.getName());
            }
        }
        if (isInput) {
            addReadOnly(properties, record);
            schema.put("additionalProperties", false);
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.set("properties", properties);
    }

    /// What a program may send back as it read it.
    private void addReadOnly(ObjectNode properties, Class<?> record) {
        var writes = record.getAnnotation(Writes.class);
        if (writes == null) {
            return;
        }
        for (RecordComponent each : writes.value().getRecordComponents()) {
            if (!properties.has(each.getName())) {
                properties.putObject(each.getName()).put("readOnly", true);
            }
        }
    }

    private ObjectNode whole(Type type, AnnotatedType annotated, boolean isInput) {
        var schema = schema(type, annotated, isInput);
        return annotated.isAnnotationPresent(Nullable.class) ? nullable(schema) : schema;
    }

    private static ObjectNode nullable(ObjectNode schema) {
        if (schema.isEmpty()) {
            return schema;
        }
        if (!schema.path("type").isString()) {
            var either = NODES.objectNode();
            either.putArray("anyOf").add(schema).addObject().put("type", "null");
            return either;
        }
        String type = schema.path("type").asString();
        schema.putArray("type").add(type).add("null");
        if (schema.path("enum") instanceof ArrayNode values) {
            values.addNull();
        }
        return schema;
    }

    private static ObjectNode ref(String name) {
        return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    /// `NominationJson` is Nomination, and its `Step` NominationStep.
    private static String name(Class<?> record) {
        String own =
                record.getSimpleName().replaceFirst("(Json|^Api)$", "").replaceFirst("^Api", "");
        var outer = record.getEnclosingClass();
        if (outer == null) {
            return own;
        }
        String prefix =
                outer.getSimpleName().replaceFirst("(Json|Api)$", "").replaceFirst("^Api", "");
        return own.startsWith(prefix) ? own : prefix + own;
    }
}
