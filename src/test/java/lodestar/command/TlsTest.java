package lodestar.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lodestar.testing.Certificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        try (var server = verbs.startup().serve(new PrintWriter(Writer.nullWriter()), _ -> {});
                var client = HttpClient.newBuilder().sslContext(certificate.trust()).build()) {
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
