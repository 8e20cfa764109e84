package lodestar.shared.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAPI document, made from the handlers themselves at the first question, so that it costs
/// a start nothing. What no handler knows (errors, common parameters, the scheme of the tokens)
/// stands in `api/openapi-frame.json`.
@Component
class ApiDocument {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private volatile byte @Nullable [] written;

    ApiDocument(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    byte[] json() {
        byte[] known = written;
        if (known == null) {
            known = new JsonMapper().writeValueAsBytes(make());
            written = known;
        }
        return known;
    }

    private ObjectNode make() {
        var document = frame();
        var schemas = new Schemas();
        var operations = new Operations(schemas);
        var tags = new TreeSet<String>();
        Map<String, Map<String, ObjectNode>> paths = new TreeMap<>();
        handlers.getObject()
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    for (String path : mapping.getPatternValues()) {
                        if (ApiProblems.isApi(path)) {
                            tags.add(Operations.tag(handler));
                            String method = method(mapping.getMethodsCondition().toString());
                            paths.computeIfAbsent(path, fresh -> byMethod())
                                    .put(method, operations.of(handler, method, path));
                        }
                    }
                });
        var listed = document.putArray("tags");
        tags.forEach(each -> listed.addObject().put("name", each));
        var all = document.putObject("paths");
        paths.forEach((path, methods) -> methods.forEach(all.withObjectProperty(path)::set));
        schemas.output(ApiProblem.class);
        ((ObjectNode) document.path("components")).set("schemas", sorted(schemas.components()));
        return document;
    }

    private static Map<String, ObjectNode> byMethod() {
        return new TreeMap<>(Comparator.comparingInt(METHODS::indexOf));
    }

    /// As `[GET]` names it.
    private static String method(String condition) {
        return condition.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    }

    private static ObjectNode sorted(ObjectNode components) {
        var sorted = JsonNodeFactory.instance.objectNode();
        new TreeSet<>(components.propertyNames())
                .forEach(name -> sorted.set(name, components.get(name)));
        return sorted;
    }

    private static ObjectNode frame() {
        try (var in = new ClassPathResource("api/openapi-frame.json").getInputStream()) {
            return (ObjectNode) new JsonMapper().readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
