package lodestar;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import lodestar.testing.Institution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// With every connection to the database taken: turned away soon and politely, never piled up.
@LodestarTest
class OverloadTest {

    /// The pool's two seconds, and time for a busy machine to answer.
    private static final Duration SOON = Duration.ofSeconds(5);

    @LocalServerPort int people;
    @LocalManagementPort int management;
    @Autowired DataSource database;
    @Autowired JdbcClient client;

    private final List<Connection> taken = new ArrayList<>();
    private String session;
    private String token;

    @BeforeEach
    void takeEveryConnection() throws Exception {
        var institution = new Institution(client);
        var cookie = institution.session(institution.aCoordinator());
        session = cookie.getName() + "=" + cookie.getValue();
        token = institution.token(institution.aCoordinator());
        assertThat(get(people, "/profile").statusCode()).isEqualTo(200);
        for (int i = 0; i < database.unwrap(HikariDataSource.class).getMaximumPoolSize(); i++) {
            taken.add(database.getConnection());
        }
    }

    @AfterEach
    void giveThemBack() throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
    }

    @Test
    void somebody_signed_in_is_asked_to_come_back() throws Exception {
        var answer = get(people, "/profile");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("<html").doesNotContain("Exception", "Hikari");
    }

    @Test
    void a_program_is_told_so_in_its_own_way() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            for (String sent : List.of(token, "no-token-of-ours")) {
                var answer =
                        http.send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://127.0.0.1:"
                                                                + people
                                                                + "/api/courses"))
                                        .header("Authorization", "Bearer " + sent)
                                        .timeout(SOON)
                                        .build(),
                                BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
                assertThat(answer.headers().firstValue("Content-Type"))
                        .hasValue("application/problem+json");
                assertThat(answer.body())
                        .contains("\"code\":\"unavailable\"", "\"status\":503")
                        .doesNotContain("Exception", "Hikari");
            }
        }
    }

    @Test
    void it_is_not_ready_but_alive() throws Exception {
        assertThat(get(management, "/readyz").statusCode()).isEqualTo(503);
        assertThat(get(management, "/livez").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(int port, String path)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Cookie", session)
                            .timeout(SOON)
                            .build();
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
