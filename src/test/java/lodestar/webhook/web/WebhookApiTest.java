package lodestar.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import lodestar.LodestarTest;
import lodestar.testing.Institution;
import lodestar.testing.Program;
import lodestar.testing.Scene;
import lodestar.testing.Scene.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Webhooks, as a program of an admin keeps them.
@LodestarTest
class WebhookApiTest {

    private static final String HERE = "/api/webhooks";

    @Autowired private MockMvcTester pages;
    @Autowired private ApplicationContext context;
    @Autowired private JdbcClient database;

    private Scene scene;
    private Program program;

    @BeforeEach
    void an_admin() {
        scene = new Scene(context);
        scene.retireWebhooks();
        program = new Program(pages, scene.token(Who.ADMIN));
    }

    @AfterEach
    void nobody_is_told_any_more() {
        scene.retireWebhooks();
    }

    private static Map<String, Object> receiver(Object... more) {
        var receiver = new java.util.LinkedHashMap<String, Object>();
        receiver.put("name", "Timetable");
        receiver.put("address", "https://93.184.216.34/hook");
        for (int i = 0; i < more.length; i += 2) {
            receiver.put((String) more[i], more[i + 1]);
        }
        return receiver;
    }

    @Test
    void the_secret_is_in_the_answer_that_made_it_and_in_no_other() {
        var made = program.post(HERE, receiver("kinds", List.of("meeting.held")));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(HERE + "/" + made.at("/id"));
        assertThat(Base64.getDecoder().decode(made.at("/secret").replaceFirst("whsec_", "")))
                .hasSize(32);
        var read = program.get(made.header("Location"));
        assertThat(read.text()).doesNotContain("whsec_");
        assertThat(read.at("/status")).isEqualTo("ACTIVE");
        assertThat(read.at("/kinds/0")).isEqualTo("meeting.held");

        var renewed = program.post(made.header("Location") + "/secret", Map.of());
        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.at("/secret")).startsWith("whsec_").isNotEqualTo(made.at("/secret"));
        assertThat(renewed.at("/earlierSecretUntil")).isNotEmpty();
    }

    @Test
    void the_same_key_gets_the_same_secret_again_and_the_database_does_not_show_it() {
        String key = Institution.unique("key");
        var made = program.post(HERE, receiver(), "Idempotency-Key", key);
        var again = program.post(HERE, receiver(), "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(made.text());
        assertThat(program.get(HERE).json().path("total").asInt()).isEqualTo(1);
        assertThat(
                        database.sql("select body from idempotency_key where key = ?")
                                .param(key)
                                .query(String.class)
                                .single())
                .startsWith("sealed:")
                .doesNotContain("whsec_", made.at("/id"));
    }

    @Test
    void a_record_may_be_sent_back_as_it_was_read_and_a_stale_one_is_refused() {
        var made = program.post(HERE, receiver());
        String here = made.header("Location");
        String read = program.get(here).text();

        var changed = program.put(here, read.replace("Timetable", "Warehouse"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/name")).isEqualTo("Warehouse");
        assertThat(changed.at("/status")).isEqualTo("ACTIVE");

        var stale = program.put(here, read);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.at("/code")).isEqualTo("stale-version");
        assertThat(stale.at("/current/name")).isEqualTo("Warehouse");
    }

    @Test
    void it_is_paused_and_continued_by_its_record_and_removed_for_good() {
        var made = program.post(HERE, receiver());
        String here = made.header("Location");

        var paused = program.put(here, receiver("active", false, "version", 0));
        assertThat(paused.at("/status")).isEqualTo("PAUSED");
        var refused = program.post(here + "/trial", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("webhook-not-active");
        var active = program.put(here, receiver("active", true, "version", 1));
        assertThat(active.at("/status")).isEqualTo("ACTIVE");

        assertThat(program.delete(here).status()).isEqualTo(204);
        assertThat(program.get(here).status()).isEqualTo(404);
        assertThat(program.delete(here).status()).isEqualTo(404);
        assertThat(program.get(here + "/deliveries").status()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_named_by_field() {
        var wrong =
                program.post(
                        HERE,
                        Map.of(
                                "name", "",
                                "address", "ftp://x/",
                                "kinds", List.of("nomination.befriended")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains("\"required\"", "\"webhook-kind\"", "\"webhook-address-any\"");
        var closed = program.post(HERE, receiver("address", "http://169.254.169.254/latest"));
        assertThat(closed.status()).isEqualTo(422);
        assertThat(closed.at("/errors/0/code")).isEqualTo("webhook-closed");
        assertThat(closed.at("/errors/0/field")).isEqualTo("address");
        assertThat(program.get(HERE).json().path("total").asInt()).isZero();
    }

    @Test
    void the_log_is_read_page_by_page_and_by_state() {
        var made = program.post(HERE, receiver());
        String here = made.header("Location");
        for (int n = 0; n < 5; n++) {
            var sent = program.post(here + "/trial", Map.of());
            assertThat(sent.status()).isEqualTo(201);
            assertThat(program.get(sent.header("Location")).at("/type")).isEqualTo("webhook.trial");
        }
        scene.aPending();

        var first = program.get(here + "/deliveries?limit=3");
        assertThat(first.json().path("total").asInt()).isEqualTo(7);
        assertThat(first.at("/items/0/type")).isEqualTo("nomination.submitted");
        var rest = program.get(here + "/deliveries?limit=4&after=" + first.at("/next"));
        assertThat(rest.json().path("items")).hasSize(4);
        assertThat(rest.json().path("next").isNull()).isTrue();
        assertThat(program.get(here + "/deliveries?status=PARKED").json().path("total").asInt())
                .isZero();

        var waits = program.post(here + "/deliveries/" + first.at("/items/0/id") + "/resend", "");
        assertThat(waits.status()).isEqualTo(409);
        assertThat(waits.at("/code")).isEqualTo("webhook-waits");
        var nobody = program.post(here + "/deliveries/" + made.at("/id") + "/resend", "");
        assertThat(nobody.status()).isEqualTo(404);
    }

    @Test
    void fifty_receivers_are_enough() {
        for (int n = 0; n < 50; n++) {
            scene.aWebhook();
        }
        var refused = program.post(HERE, receiver());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("too-many-webhooks");
    }
}
