package lodestar.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import lodestar.testing.Certificate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// A server that speaks TLS by itself.
class TlsTest {

    @TempDir private Path folder;
    private Certificate certificate;
    private Path cert;
    private Path key;

    @BeforeEach
    void a_certificate_and_its_key() throws Exception {
        certificate = Certificate.make(folder);
        cert = certificate.certificateFile(folder);
        key = certificate.keyFile(folder);
    }

    @Test
    void it_answers_by_https_only_and_its_cookies_stay_there() throws Exception {
        var verbs =
                Verbs.onAnEmptyDatabase("tls")
                        .with(Map.of("LODESTAR_PORT", "0", "LODESTAR_MANAGEMENT_PORT", "0"))
                        .with(settings(cert, key));
        var starting = new ArrayList<String>();
        try (var server =
                        verbs.startup()
                                .serve(
                                        new PrintWriter(Writer.nullWriter()),
                                        context -> context.addApplicationListener(asks(starting)));
                var client = HttpClient.newBuilder().sslContext(certificate.trust()).build()) {
            assertThat(starting)
                    .as("alive, and not ready yet: not down")
                    .hasSize(2)
                    .satisfies(said -> {
                        assertThat(said.getFirst()).startsWith("200");
                        assertThat(said.getLast())
                                .startsWith("503")
                                .contains("\"status\":\"OUT_OF_SERVICE\"")
                                .doesNotContain("DOWN");
                    });
            String port = server.getEnvironment().getRequiredProperty("local.server.port");
            var answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create("https://localhost:" + port + "/sign-in"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(said -> assertThat(said).contains("max-age=31536000"));
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(
                            cookie -> assertThat(cookie).startsWith("__Host-").contains("Secure"));
            assertThat(
                            client.send(
                                            HttpRequest.newBuilder(
                                                            URI.create(
                                                                    "http://localhost:"
                                                                            + port
                                                                            + "/sign-in"))
                                                    .build(),
                                            BodyHandlers.ofString())
                                    .statusCode())
                    .isEqualTo(400);
        } finally {
            Verbs.end();
        }
    }

    /// As a program does that renews certificates: the certificate first, its key a moment later.
    @Test
    void a_renewed_certificate_is_shown_without_a_restart() throws Exception {
        var renewed = Certificate.make(Files.createDirectory(folder.resolve("renewed")));
        var verbs =
                Verbs.onAnEmptyDatabase("renewal")
                        .with(Map.of("LODESTAR_PORT", "0", "LODESTAR_MANAGEMENT_PORT", "0"))
                        .with(settings(cert, key));
        try (var server =
                verbs.startup().serve(new PrintWriter(Writer.nullWriter()), TlsTest::looksOften)) {
            int port =
                    Integer.parseInt(
                            server.getEnvironment().getRequiredProperty("local.server.port"));
            assertThat(shown(port)).isEqualTo(certificate.keys().getCertificate("mail"));

            renewed.certificateFile(folder);
            Awaitility.await("while only one of the two is new")
                    .during(Duration.ofMillis(600))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> shown(port).equals(certificate.keys().getCertificate("mail")));
            renewed.keyFile(folder);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> shown(port).equals(renewed.keys().getCertificate("mail")));
        } finally {
            Verbs.end();
        }
    }

    private static void looksOften(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "looks",
                                Map.of("spring.ssl.bundle.watch.file.quiet-period", "100ms")));
    }

    /// The certificate that somebody sees who connects now, and believes anybody.
    private static java.security.cert.Certificate shown(int port) throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Credulous()}, null);
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", port)) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    private static final class Credulous extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    void files_that_are_not_there_or_not_what_they_should_be_are_named() throws Exception {
        Path none = folder.resolve("none.pem");
        Path text = Files.writeString(folder.resolve("text.pem"), "Tulips");

        assertThat(refused(none, key)).contains("LODESTAR_TLS_CERT").contains("none.pem");
        assertThat(refused(text, key)).contains("LODESTAR_TLS_CERT").contains("text.pem");
        assertThat(refused(cert, none)).contains("LODESTAR_TLS_KEY").contains("none.pem");
        assertThat(refused(cert, cert)).contains("LODESTAR_TLS_KEY").contains("cert.pem");
    }

    @Test
    void a_key_of_another_certificate_is_refused() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path other = Certificate.make(elsewhere).keyFile(elsewhere);

        assertThat(refused(cert, other)).contains("does not belong to the certificate");
    }

    /// Asks for its health as soon as the port for it is open.
    private static ApplicationListener<WebServerInitializedEvent> asks(List<String> said) {
        return event -> {
            if (!"management".equals(event.getApplicationContext().getServerNamespace())) {
                return;
            }
            for (String path : List.of("/livez", "/health")) {
                try (var client = HttpClient.newHttpClient()) {
                    var answer =
                            client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            "http://127.0.0.1:"
                                                                    + event.getWebServer().getPort()
                                                                    + path))
                                            .build(),
                                    BodyHandlers.ofString());
                    said.add(answer.statusCode() + " " + answer.body());
                } catch (IOException | InterruptedException e) {
                    said.add(e.toString());
                }
            }
        };
    }

    private static Map<String, String> settings(Path cert, Path key) {
        return Map.of(
                "LODESTAR_ADDRESS", "127.0.0.1",
                "LODESTAR_TLS_CERT", cert.toString(),
                "LODESTAR_TLS_KEY", key.toString());
    }

    private static String refused(Path cert, Path key) {
        var answer = new Verbs(settings(cert, key)).type("serve");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err().lines()).hasSize(1);
        return answer.err();
    }
}
