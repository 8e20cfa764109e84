package lodestar.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that speaks to the REST interface with somebody's token. What it asks and hears is
/// held against the OpenAPI document by whoever listens.
///
/// ```java
/// var program = new Program(pages, institution.token(tutor));
/// var answer = program.post("/api/nominations/" + id + "/submission", Map.of());
/// ```
public final class Program {

    private static final JsonMapper JSON = new JsonMapper();

    private static Traffic traffic;

    private final MockMvcTester pages;
    private final String token;

    /// @param token empty for a program without one
    public Program(MockMvcTester pages, String token) {
        this.pages = pages;
        this.token = token;
    }

    public record Answer(int status, String type, String text, MockHttpServletResponse response) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        /// The value at a path, as `/items/0/id`; empty where there is none.
        public String at(String path) {
            return json().at(path).asString("");
        }

        public String header(String name) {
            String value = response.getHeader(name);
            return value == null ? "" : value;
        }
    }

    public Answer get(String address) {
        return send(HttpMethod.GET, address, "", Map.of());
    }

    public Answer post(String address, Object body, String... headers) {
        return send(HttpMethod.POST, address, text(body), headers(headers));
    }

    public Answer put(String address, Object body) {
        return send(HttpMethod.PUT, address, text(body), Map.of());
    }

    public Answer delete(String address) {
        return send(HttpMethod.DELETE, address, "", Map.of());
    }

    /// A body as it is; text is sent unchanged.
    public Answer send(HttpMethod method, String address, String body, Map<String, String> more) {
        var request = pages.method(method).uri(URI.create(address));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!body.isEmpty()) {
            request.content(body.getBytes(StandardCharsets.UTF_8));
            if (!more.containsKey("Content-Type")) {
                request.contentType("application/json");
            }
        }
        more.forEach(request::header);
        var response = request.exchange().getResponse();
        try {
            String type = response.getContentType();
            var answer =
                    new Answer(
                            response.getStatus(),
                            type == null ? "" : type,
                            response.getContentAsString(StandardCharsets.UTF_8),
                            response);
            assertThat(
                            traffic(pages)
                                    .faults(
                                            method,
                                            address,
                                            body,
                                            answer.status(),
                                            answer.type(),
                                            answer.text()))
                    .isEmpty();
            return answer;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static synchronized Traffic traffic(MockMvcTester pages)
            throws UnsupportedEncodingException {
        if (traffic == null) {
            traffic =
                    new Traffic(
                            pages.get()
                                    .uri("/api/openapi.json")
                                    .exchange()
                                    .getResponse()
                                    .getContentAsString());
        }
        return traffic;
    }

    private static String text(Object body) {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }

    private static Map<String, String> headers(String... pairs) {
        return pairs.length == 0 ? Map.of() : Map.of(pairs[0], pairs[1]);
    }
}
