package lodestar.shared.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lodestar.shared.web.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Describes handlers as operations of the document: what they take, what they answer, and how they
/// may fail.
final class Operations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String JSON = "application/json";

    private final Schemas schemas;

    Operations(Schemas schemas) {
        this.schemas = schemas;
    }

    ObjectNode of(HandlerMethod handler, String method, String path) {
        var operation = NODES.objectNode();
        operation.putArray("tags").add(tag(handler));
        operation.put("summary", summary(handler));
        operation.put("operationId", id(handler, path));
        boolean isOpen = handler.hasMethodAnnotation(Open.class);
        if (isOpen) {
            operation.putArray("security");
        }
        var parameters = parameters(handler, method);
        if (!parameters.isEmpty()) {
            operation.putArray("parameters").addAll(parameters);
        }
        var body = body(handler);
        if (body != null) {
            operation.set("requestBody", body);
        }
        operation.set("responses", responses(handler, method, path, isOpen));
        return operation;
    }

    static String tag(HandlerMethod handler) {
        return handler.getBeanType().getSimpleName().replaceFirst("Api$", "");
    }

    private static String summary(HandlerMethod handler) {
        var summary = handler.getMethodAnnotation(Summary.class);
        if (summary == null) {
            throw new IllegalStateException(handler.getShortLogMessage() + " has no summary");
        }
        return summary.value();
    }

    private static String id(HandlerMethod handler, String path) {
        String id = tag(handler) + "." + handler.getMethod().getName();
        boolean isOther = path.endsWith("/capacity");
        return id.substring(0, 1).toLowerCase(Locale.ROOT)
                + id.substring(1)
                + (isOther ? ".capacity" : "");
    }

    private List<ObjectNode> parameters(HandlerMethod handler, String method) {
        var found = new ArrayList<ObjectNode>();
        for (MethodParameter each : handler.getMethodParameters()) {
            var inPath = each.getParameterAnnotation(PathVariable.class);
            var inQuery = each.getParameterAnnotation(RequestParam.class);
            if (inPath != null) {
                found.add(
                        parameter(name(each), "path", schemas.input(each.getParameterType()))
                                .put("required", true));
            } else if (inQuery != null) {
                found.add(asked(each, inQuery));
            } else if (each.getParameterType() == Listing.class) {
                found.add(shared("limit"));
                found.add(shared("after"));
                found.add(shared("total"));
            } else if (each.getParameterType() == Span.class) {
                found.add(shared("from"));
                found.add(shared("to"));
            }
        }
        if (method.equals("post")) {
            found.add(shared("idempotencyKey"));
        }
        return found;
    }

    private ObjectNode asked(MethodParameter each, RequestParam how) {
        var schema = schemas.input(each.getParameterType());
        if (!how.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
            schema.put("default", how.defaultValue());
        }
        return parameter(name(each), "query", schema).put("required", false);
    }

    private static ObjectNode parameter(String name, String in, ObjectNode schema) {
        var parameter = NODES.objectNode().put("name", name).put("in", in);
        parameter.set("schema", schema);
        return parameter;
    }

    private static ObjectNode shared(String name) {
        return NODES.objectNode().put("$ref", "#/components/parameters/" + name);
    }

    private static String name(MethodParameter parameter) {
        return String.valueOf(parameter.getParameter().getName());
    }

    private @Nullable ObjectNode body(HandlerMethod handler) {
        for (MethodParameter each : handler.getMethodParameters()) {
            var sent = each.getParameterAnnotation(RequestBody.class);
            if (sent != null) {
                var body = NODES.objectNode().put("required", sent.required());
                body.set("content", content(JSON, schemas.input(each.getParameterType())));
                return body;
            }
            if (each.getParameterType() == Upload.class) {
                var body = NODES.objectNode().put("required", true);
                body.set("content", content("*/*", NODES.objectNode()));
                return body;
            }
        }
        return null;
    }

    private ObjectNode responses(
            HandlerMethod handler, String method, String path, boolean isOpen) {
        var responses = NODES.objectNode();
        var status = handler.getMethodAnnotation(ResponseStatus.class);
        int done = status == null ? 200 : status.code().value();
        responses.set(Integer.toString(done), success(handler, done));
        if (isOpen) {
            responses.set("406", failure(406));
            return responses;
        }
        boolean writes = !method.equals("get");
        boolean hasBody = body(handler) != null;
        for (int code : List.of(400, 401, 403, 404, 406, 409, 413, 415, 422, 429, 503)) {
            boolean happens =
                    switch (code) {
                        case 404 -> path.contains("{");
                        case 409, 422 -> writes;
                        case 413, 415 -> hasBody;
                        default -> true;
                    };
            if (happens) {
                responses.set(Integer.toString(code), failure(code));
            }
        }
        return responses;
    }

    private ObjectNode success(HandlerMethod handler, int status) {
        var response =
                NODES.objectNode()
                        .put(
                                "description",
                                switch (status) {
                                    case 201 -> "It is made.";
                                    case 204 -> "It is gone.";
                                    default -> "It is done, or here it is.";
                                });
        if (status == 201) {
            var location = response.putObject("headers").putObject("Location");
            location.put("description", "The address of the new record.");
            location.putObject("schema").put("type", "string");
        }
        Type type = answered(handler);
        if (type == byte[].class) {
            response.set("content", content("*/*", NODES.objectNode()));
        } else if (type != Void.class) {
            response.set("content", content(JSON, schemas.output(type)));
        }
        return response;
    }

    private static Type answered(HandlerMethod handler) {
        Type type = handler.getMethod().getGenericReturnType();
        return type instanceof ParameterizedType generic
                        && (generic.getRawType() == Effect.class
                                || generic.getRawType() == ResponseEntity.class)
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    private static ObjectNode failure(int status) {
        return NODES.objectNode().put("$ref", "#/components/responses/" + status);
    }

    static ObjectNode content(String mediaType, ObjectNode schema) {
        var content = NODES.objectNode();
        content.putObject(mediaType).set("schema", schema);
        return content;
    }
}
