package lodestar.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import lodestar.database.OldestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The whole of it on a PostgreSQL of somebody else's, the oldest that we support.
class ExternalDatabaseTest {

    private static final String ADMIN = "ada@example.edu";

    @TempDir private Path folder;

    @Test
    void it_migrates_serves_saves_and_brings_back() throws Exception {
        if (!OldestPostgres.isHere()) {
            System.err.println("PostgreSQL 15 is not installed: only the embedded one is tested");
            return;
        }
        try (var server = OldestPostgres.start(folder)) {
            var verbs = new Verbs(server.database("college"));
            String file = folder.resolve("college.zip").toString();

            assertThat(verbs.type("migrate").out()).contains("migrations were added");
            assertThat(
                            verbs.type(
                                            "user",
                                            "add",
                                            "--email",
                                            ADMIN,
                                            "--family-name",
                                            "Admin",
                                            "--role",
                                            "ADMIN")
                                    .exit())
                    .isZero();
            assertThat(page(verbs)).isEqualTo(200);
            var found = JsonMapper.builder().build().readTree(verbs.type("doctor", "--json").out());
            assertThat(found.get("ok").asBoolean()).as(found.toString()).isTrue();
            assertThat(verbs.type("backup", file).out()).startsWith("Saved ");

            var other = new Verbs(server.database("again"));
            assertThat(other.type("restore", file).out()).startsWith("Brought back ");
            assertThat(other.type("user", "list").out()).contains(ADMIN);
            var twice = other.type("restore", file);
            assertThat(twice.exit()).isEqualTo(1);
            assertThat(twice.err().lines()).singleElement().asString().contains("not empty");
        }
    }

    /// How a page that reads the database is answered.
    private static int page(Verbs verbs) throws Exception {
        var serving =
                verbs.with(
                        Map.of(
                                "LODESTAR_ADDRESS", "127.0.0.1",
                                "LODESTAR_PORT", "0",
                                "LODESTAR_MANAGEMENT_PORT", "0"));
        try (var context = serving.startup().serve(new PrintWriter(Writer.nullWriter()), _ -> {});
                var client = HttpClient.newHttpClient()) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            return client.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + "/sign-in"))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        }
    }
}
