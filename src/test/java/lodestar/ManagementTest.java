package lodestar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@LodestarTest
class ManagementTest {

    @LocalManagementPort int management;
    @LocalServerPort int people;

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz", "/metrics", "/info"})
    void management_answers_on_its_own_port(String path) throws Exception {
        assertThat(get(management, path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz", "/metrics", "/info", "/health", "/actuator"})
    void it_does_not_answer_on_the_port_for_people(String path) throws Exception {
        assertThat(get(people, path).statusCode()).isNotEqualTo(200);
    }

    @Test
    void nothing_else_is_shown() throws Exception {
        for (String path :
                new String[] {"/env", "/heapdump", "/beans", "/configprops", "/flyway"}) {
            assertThat(get(management, path).statusCode()).isGreaterThanOrEqualTo(300);
        }
    }

    @Test
    void readiness_depends_on_the_database_and_liveness_does_not(
            @Autowired HealthEndpointGroups groups) {
        assertThat(groups.get("readiness").isMember("db")).isTrue();
        assertThat(groups.get("liveness").isMember("db")).isFalse();
    }

    private static HttpResponse<String> get(int port, String path)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
