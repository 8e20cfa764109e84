package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import lodestar.LodestarTest;
import lodestar.testing.Institution;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A file beyond what the server takes at all, over a real connection.
@LodestarTest
class UploadLimitTest {

    private static final int TOO_LARGE = 66 << 20;

    @LocalServerPort private int port;
    @Autowired private JdbcClient database;

    @Test
    void a_file_beyond_all_limits_is_answered_with_a_sentence()
            throws IOException, InterruptedException {
        var institution = new Institution(database);
        var session = institution.session(institution.anAdmin());
        String head =
                "--b\r\nContent-Disposition: form-data; name=\"checklist\"; filename=\"a.txt\"\r\n\r\n";
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/followups/new"))
                        .header("Cookie", session.getName() + "=" + session.getValue())
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(() ->
                                        new SequenceInputStream(
                                                Collections.enumeration(
                                                        List.of(
                                                                text(head),
                                                                new Letters(TOO_LARGE),
                                                                text("\r\n--b--\r\n"))))))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("too large");
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /// So many letters, without holding them.
    private static final class Letters extends InputStream {

        private int left;

        private Letters(int many) {
            left = many;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }
    }
}
