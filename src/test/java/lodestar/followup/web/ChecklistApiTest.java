package lodestar.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import lodestar.LodestarTest;
import lodestar.followup.FollowUps;
import lodestar.testing.FollowingUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The checklist file by HTTP, as a form with a file and as the file alone.
@LodestarTest
class ChecklistApiTest {

    private static final String TEXT = "Questions to ask: Wie geht’s?\n";
    private static final String MARK = "a-line-between-parts";

    @LocalServerPort private int port;
    @Autowired private JdbcClient database;
    @Autowired private FollowUps followUps;

    private final HttpClient http = HttpClient.newHttpClient();
    private FollowingUp pair;
    private String token;
    private String address;

    @BeforeEach
    void a_follow_up_of_a_mentor() {
        pair = new FollowingUp(database);
        token = pair.institution().token(pair.mentor);
        var id = followUps.write(pair.about(), pair.text("Said."), pair.actor(pair.mentor));
        address = "http://localhost:" + port + "/api/followups/" + id.value() + "/checklist";
    }

    @AfterEach
    void over() {
        http.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(
                request.uri(URI.create(address)).header("Authorization", "Bearer " + token).build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> form(String part) throws Exception {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=" + MARK)
                        .PUT(
                                BodyPublishers.ofString(
                                        "--" + MARK + "\r\n" + part + "\r\n--" + MARK + "--\r\n")));
    }

    @Test
    void a_form_with_a_file_brings_it_and_it_goes_out_as_it_came() throws Exception {
        var put =
                form(
                        """
                        Content-Disposition: form-data; name="file"; filename="Fragen.txt"\r
                        Content-Type: text/plain\r
                        \r
                        """
                                + TEXT);
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(put.body()).contains("Fragen.txt");

        var got = send(HttpRequest.newBuilder().GET());
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEqualTo(TEXT);
        assertThat(got.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        said -> assertThat(said).startsWith("attachment").contains("Fragen.txt"));
        assertThat(got.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void the_file_alone_takes_the_place_of_the_one_before() throws Exception {
        assertThat(
                        form("Content-Disposition: form-data; name=\"file\"; filename=\"one.txt\"\r\n\r\nOne")
                                .statusCode())
                .isEqualTo(200);
        var put =
                send(
                        HttpRequest.newBuilder()
                                .header("Content-Type", "text/plain")
                                .header("Content-Disposition", "attachment; filename=\"two.txt\"")
                                .PUT(BodyPublishers.ofString(TEXT)));

        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(put.body()).contains("two.txt").doesNotContain("one.txt");
        assertThat(send(HttpRequest.newBuilder().GET()).body()).isEqualTo(TEXT);
    }

    @Test
    void a_form_without_a_file_and_a_program_in_it_are_refused_as_problems() throws Exception {
        var none = form("Content-Disposition: form-data; name=\"word\"\r\n\r\nOne");
        assertThat(none.statusCode()).as(none.body()).isEqualTo(400);
        assertThat(none.headers().firstValue("Content-Type")).hasValue("application/problem+json");

        var program =
                form(
                        "Content-Disposition: form-data; name=\"file\"; filename=\"plan.pdf\"\r\n\r\nMZ\0\1\2\3");
        assertThat(program.statusCode()).isEqualTo(415);
        assertThat(program.body()).contains("\"code\":\"file-kind\"");
        assertThat(send(HttpRequest.newBuilder().GET()).statusCode()).isEqualTo(404);
    }
}
