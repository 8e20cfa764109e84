package lodestar.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import lodestar.LodestarTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@LodestarTest
class DocumentTest {

    private static final String LINTER = "@redocly/cli@2.77.0";

    @Autowired private MockMvcTester pages;

    @Test
    void everybody_may_read_the_description() throws IOException {
        var document = document();

        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.path("paths").propertyNames())
                .contains("/api/me", "/api/nominations/{id}/approval", "/api/journal");
    }

    @Test
    void every_operation_says_what_it_does_and_how_it_fails() throws IOException {
        for (JsonNode methods : document().path("paths")) {
            for (JsonNode operation : methods) {
                assertThat(operation.path("summary").asString("")).isNotBlank();
                assertThat(operation.path("responses").propertyNames())
                        .anyMatch(each -> each.startsWith("2"))
                        .anyMatch(each -> each.startsWith("4"));
            }
        }
    }

    /// By the schema that its authors publish, and each schema of ours by that of JSON Schema.
    @Test
    void it_is_what_openapi_3_1_allows() throws IOException {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var document = document();
        Schema openapi;
        try (var in = getClass().getResourceAsStream("/openapi-3.1.json")) {
            openapi = registry.getSchema(new JsonMapper().readTree(in));
        }

        assertThat(openapi.validate(document)).isEmpty();
        var broken = (ObjectNode) document.deepCopy();
        ((ObjectNode) broken.path("paths").path("/api/me").path("get")).remove("responses");
        ((ObjectNode) broken.path("info")).remove("version");
        assertThat(openapi.validate(broken)).isNotEmpty();

        var schemas = document.path("components").path("schemas");
        assertThat(schemas.size()).isGreaterThan(20);
        var ofSchemas =
                registry.getSchema(
                        SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (String name : schemas.propertyNames()) {
            assertThat(ofSchemas.validate(schemas.path(name))).as(name).isEmpty();
        }
        assertThat(ofSchemas.validate(new JsonMapper().readTree("{\"type\": \"word\"}")))
                .isNotEmpty();
    }

    @Test
    void a_linter_of_others_finds_nothing_wrong() throws Exception {
        Path folder = Path.of("target", "openapi");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("openapi.json"), document().toPrettyString());
        Files.writeString(folder.resolve("redocly.yaml"), RULES);
        Path program = folder.resolve("node_modules/.bin/redocly");
        if (!Files.exists(program)) {
            run(folder, "npm", "install", "--no-audit", "--no-fund", "--silent", LINTER);
        }
        assumeTrue(Files.exists(program), "npm cannot be reached: the linter is left out");

        String said = run(folder, program.toAbsolutePath().toString(), "lint", "openapi.json");

        assertThat(said).contains("Your API description is valid");
    }

    /// The linter's own recommended rules, but for what a document without a licence and with paths
    /// of its server cannot have.
    private static final String RULES =
            """
            extends:
              - recommended
            rules:
              info-license: off
              tag-description: off
            """;

    private static String run(Path folder, String... command)
            throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        var process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().put("REDOCLY_TELEMETRY", "off");
        process.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            var running = process.start();
            if (!running.waitFor(120, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (IOException noSuchProgram) {
            return "";
        }
        return Files.readString(log);
    }

    private JsonNode document() throws IOException {
        return new JsonMapper()
                .readTree(
                        pages.get()
                                .uri("/api/openapi.json")
                                .exchange()
                                .getResponse()
                                .getContentAsString());
    }
}
