package lodestar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import lodestar.access.Accounts;
import lodestar.people.Actor;
import lodestar.shared.Refusals;
import lodestar.shared.Refused;
import lodestar.testing.Institution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    void figures_are_there_for_prometheus_and_name_nobody(
            @Autowired Accounts accounts, @Autowired JdbcClient database) throws Exception {
        var records = new Institution(database);
        var admin = records.anAdmin();
        accounts.link(admin, Actor.SYSTEM);
        accounts.link(admin, Actor.SYSTEM);
        Refusals.told(Refused.because("time-taken"));
        get(people, "/sign-in");

        String figures = get(management, "/metrics").body();
        assertThat(figures)
                .containsPattern(
                        "http_server_requests_seconds_count\\{.*status=\"200\".*uri=\"/sign-in\"")
                .containsPattern("hikaricp_connections_active\\{")
                .containsPattern(
                        "lodestar_acts_total\\{action=\"access\\.[a-z-]+\",outcome=\"DONE\"")
                .containsPattern("lodestar_refusals_total\\{code=\"time-taken\"")
                .containsPattern("jvm_memory_used_bytes\\{")
                .doesNotContain(records.name(admin), records.email(admin));
    }

    @Test
    void info_says_which_release_answers() throws Exception {
        assertThat(get(management, "/info").body()).contains("\"name\":\"Lodestar\"", "version");
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
