package lodestar.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import lodestar.LodestarTest;
import lodestar.testing.Institution;
import lodestar.testing.Scene;
import lodestar.testing.Scene.Who;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Runs the examples of `docs/api.md`, one after the other, against a listening server.
@LodestarTest
class GuideTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```sh\n(.*?)```");

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;

    @Test
    void every_example_of_the_guide_works() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/usr/bin/curl")), "no curl: the examples are left out");
        var scene = new Scene(context);
        var made =
                new ProcessBuilder("sh", "-e", "-c", String.join("\necho\n", examples()))
                        .redirectErrorStream(true);
        made.environment().put("LODESTAR", "http://localhost:" + port);
        made.environment().put("TOKEN", scene.token(Who.ADMIN));
        made.environment().put("RUN", Institution.unique("run"));
        made.environment().put("NOMINATION", scene.aPending().value().toString());
        made.environment().put("FOLLOWUP", scene.aFollowUp().value().toString());

        var running = made.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(running.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("\"roles\":[\"ADMIN\"]")
                .contains("Reading code together")
                .contains("\"status\":\"APPROVED\"")
                .contains("questions.txt")
                .contains("}Questions to ask\n")
                .contains("\"type\":\"webhook.trial\"");
    }

    private static List<String> examples() throws IOException {
        var guide = Files.readString(Path.of("docs", "api.md"));
        return EXAMPLE.matcher(guide).results().map(each -> each.group(1)).toList();
    }
}
