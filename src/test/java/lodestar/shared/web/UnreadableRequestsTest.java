package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import lodestar.LodestarTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A request that cannot be read is answered in our words, under the headers of all others.
@LodestarTest
class UnreadableRequestsTest {

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/api/%00", "/api/students/%00", "/api/%2e%2e/x"})
    void a_program_gets_a_problem(String path) throws IOException {
        assertThat(answerTo(path))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json")
                .contains("\"code\":\"malformed\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%00", "/%ff", "/a%5c..%2f", "/assets/../../etc/passwd", "/students/%00"})
    void a_person_gets_a_sentence(String path) throws IOException {
        assertThat(answerTo(path))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: text/html")
                .contains("Lodestar");
    }

    private String answerTo(String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .contains("Content-Security-Policy: default-src 'none'")
                    .contains("X-Content-Type-Options: nosniff")
                    .doesNotContainIgnoringCase("tomcat")
                    .doesNotContain("HTTP Status");
            return answer;
        }
    }
}
