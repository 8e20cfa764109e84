package lodestar.testing;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Holds what programs ask and hear against the OpenAPI document. A response may have no field that
/// the document does not name, although clients are to expect more of later versions.
public final class Traffic {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode document;
    private final ObjectNode components;
    private final Map<String, Pattern> paths = new HashMap<>();
    private final Map<String, Schema> schemas = new HashMap<>();
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder ->
                            builder.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    public Traffic(String document) {
        this.document = JSON.readTree(document);
        components = (ObjectNode) this.document.path("components").deepCopy();
        components.path("schemas").forEach(Traffic::close);
        for (String path : this.document.path("paths").propertyNames()) {
            paths.put(path, Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")));
        }
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    /// What does not fit; empty where all does.
    public List<String> faults(
            HttpMethod method, String address, String sent, int status, String type, String body) {
        String path = address.replaceFirst("\\?.*", "");
        var template =
                paths.entrySet().stream()
                        .filter(each -> each.getValue().matcher(path).matches())
                        .map(Map.Entry::getKey)
                        .min(Comparator.comparing(each -> each.contains("{")));
        var operation =
                template.map(each ->
                        document.path("paths")
                                .path(each)
                                .path(method.name().toLowerCase(Locale.ROOT)));
        if (operation.isEmpty() || operation.get().isMissingNode()) {
            boolean isRefused = status == 404 || status == 405 || status == 401;
            return isRefused ? problem(body) : List.of("the document knows no " + method + path);
        }
        String key = method + " " + template.get();
        var faults = new ArrayList<String>();
        var response = response(operation.get(), status);
        if (response.isMissingNode()) {
            faults.add(key + " is not said to answer " + status + ": " + body);
        } else {
            faults.addAll(answered(key + " " + status, response, type, body));
        }
        if (status < 300 && !sent.isEmpty()) {
            schema(operation.get().path("requestBody").path("content"), "application/json")
                    .ifPresent(schema -> faults.addAll(check(key + " body", schema, sent)));
        }
        return faults;
    }

    private JsonNode response(JsonNode operation, int status) {
        var response = operation.path("responses").path(Integer.toString(status));
        String ref = response.path("$ref").asString("");
        return ref.isEmpty() ? response : document.at(ref.substring(1));
    }

    private List<String> answered(String key, JsonNode response, String type, String body) {
        var content = response.path("content");
        if (content.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of(key + " is said to be empty");
        }
        if (content.has("*/*")) {
            return List.of();
        }
        String plain = type.replaceFirst(";.*", "");
        return schema(content, plain)
                .map(schema -> check(key, schema, body))
                .orElse(List.of(key + " is not said to be " + plain));
    }

    private List<String> problem(String body) {
        return check("problem", JSON.readTree("{\"$ref\":\"#/components/schemas/Problem\"}"), body);
    }

    private static Optional<JsonNode> schema(JsonNode content, String type) {
        return Optional.of(content.path(type).path("schema")).filter(each -> !each.isMissingNode());
    }

    private List<String> check(String key, JsonNode schema, String body) {
        var ready =
                schemas.computeIfAbsent(
                        key,
                        fresh -> {
                            var whole = (ObjectNode) schema.deepCopy();
                            whole.set("components", components);
                            return registry.getSchema(whole);
                        });
        List<Error> errors = ready.validate(JSON.readTree(body));
        return errors.stream().map(each -> key + ": " + each).toList();
    }
}
