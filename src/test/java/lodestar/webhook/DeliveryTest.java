package lodestar.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import lodestar.LodestarTest;
import lodestar.shared.NotFound;
import lodestar.testing.Institution;
import lodestar.testing.Race;
import lodestar.webhook.Hearer.Heard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Messages on their way to real servers in this JVM.
@LodestarTest
class DeliveryTest {

    @Autowired private ApplicationContext context;
    @Autowired private JdbcClient database;
    @Autowired private WebhookTidying tidying;
    @Autowired private WebhookAge age;

    private Receiving receiving;
    private Receiving.Place place;

    @BeforeEach
    void a_receiver() {
        receiving = new Receiving(context);
        place = receiving.place();
    }

    @AfterEach
    void goes() {
        receiving.close();
    }

    private static void accept(WebhookSecret secret, Heard heard)
            throws WebhookVerificationException {
        new com.standardwebhooks.Webhook(secret.text())
                .verify(
                        heard.body(),
                        java.net.http.HttpHeaders.of(heard.headers(), (name, value) -> true));
    }

    @Test
    void a_message_arrives_signed_and_a_foreign_library_accepts_it() throws Exception {
        var id = receiving.attempt(place);

        receiving.send();

        Heard heard = only();
        assertThat(heard.header("webhook-id")).isEqualTo(id.value().toString());
        assertThat(heard.header("content-type")).startsWith("application/json");
        accept(place.secret(), heard);
        var changed = new Heard(heard.headers(), heard.body().replaceFirst("trial", "trail"));
        assertThatThrownBy(() -> accept(place.secret(), changed))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(receiving.row(place, id))
                .returns(DeliveryState.DELIVERED, DeliveryRow::state)
                .returns(1, DeliveryRow::tries)
                .returns(204, DeliveryRow::answer);
    }

    @Test
    void for_a_day_after_a_renewal_both_secrets_sign_and_then_only_the_new_one() throws Exception {
        var renewed = receiving.webhooks().renew(place.id(), receiving.admin);
        receiving.attempt(place);
        receiving.send();

        assertThat(only().header("webhook-signature").split(" ")).hasSize(2);
        accept(place.secret(), only());
        accept(renewed, only());

        var later = Instant.now().plus(Duration.ofHours(24)).plusSeconds(5);
        var second = receiving.attempt(place);
        receiving.sendAt(later);
        assertThat(receiving.row(place, second).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(place.hearer().heard().getLast().header("webhook-signature").split(" "))
                .hasSize(1);
    }

    @Test
    void what_is_not_taken_is_tried_again_under_the_same_id() {
        place.hearer().answering(500, 200);
        var id = receiving.attempt(place);

        receiving.send();
        var waits = receiving.row(place, id);
        assertThat(waits)
                .returns(DeliveryState.WAITING, DeliveryRow::state)
                .returns(500, DeliveryRow::answer)
                .returns("status", DeliveryRow::fault);
        receiving.send();
        assertThat(place.hearer().heard()).as("not before its time").hasSize(1);

        receiving.sendAt(waits.due());
        assertThat(place.hearer().heard())
                .hasSize(2)
                .extracting(each -> each.header("webhook-id"))
                .containsOnly(id.value().toString());
        assertThat(receiving.row(place, id))
                .returns(DeliveryState.DELIVERED, DeliveryRow::state)
                .returns(2, DeliveryRow::tries)
                .returns("", DeliveryRow::fault);
    }

    @Test
    void after_the_eighth_try_it_is_laid_aside_and_can_be_sent_again() {
        place.hearer().answering(500, 501, 502, 503, 400, 401, 403, 404);
        var id = receiving.attempt(place);

        for (int n = 0; n < 8; n++) {
            receiving.sendAt(receiving.row(place, id).due().plusSeconds(1));
        }
        assertThat(place.hearer().heard()).hasSize(8);
        assertThat(receiving.row(place, id))
                .returns(DeliveryState.PARKED, DeliveryRow::state)
                .returns(404, DeliveryRow::answer);
        receiving.sendAt(Instant.now().plus(Duration.ofDays(5)));
        assertThat(place.hearer().heard()).hasSize(8);

        receiving.messages().resend(place.id(), id, receiving.admin);
        receiving.send();
        assertThat(receiving.row(place, id).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(place.hearer().heard())
                .hasSize(9)
                .extracting(each -> each.header("webhook-id"))
                .containsOnly(id.value().toString());

        receiving.messages().resend(place.id(), id, receiving.admin);
        assertThat(code(() -> receiving.messages().resend(place.id(), id, receiving.admin)))
                .isEqualTo("webhook-waits");
        receiving.send();
        assertThat(place.hearer().heard()).as("also what was taken").hasSize(10);
    }

    @Test
    void a_receiver_that_does_not_answer_in_time_is_not_asked_twice_in_a_round() {
        place.hearer().mute();
        var first = receiving.attempt(place);
        var second = receiving.attempt(place);
        var other = receiving.place();
        var third = receiving.attempt(other);

        receiving.sending(Instant.now().plusSeconds(1), Duration.ofSeconds(1)).run();

        assertThat(place.hearer().heard()).hasSize(1);
        for (var id : List.of(first, second)) {
            assertThat(receiving.row(place, id))
                    .returns("too-slow", DeliveryRow::fault)
                    .returns(1, DeliveryRow::tries)
                    .returns(null, DeliveryRow::answer);
        }
        assertThat(receiving.row(other, third).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void nobody_at_the_address_is_a_fault_that_is_named() {
        place.hearer().close();
        var id = receiving.attempt(place);
        receiving.send();
        assertThat(receiving.row(place, id).fault()).isEqualTo("connection");
    }

    @Test
    void a_redirect_is_not_followed() {
        var elsewhere = new Hearer();
        place.hearer().answering(307, "Location: " + elsewhere.address());
        var id = receiving.attempt(place);

        receiving.send();

        assertThat(elsewhere.heard()).isEmpty();
        assertThat(receiving.row(place, id))
                .returns("redirect", DeliveryRow::fault)
                .returns(307, DeliveryRow::answer);
        elsewhere.close();
    }

    @Test
    void a_receiver_that_is_gone_is_sent_nothing_more() {
        place.hearer().answering(410);
        var first = receiving.attempt(place);
        var second = receiving.attempt(place);

        receiving.send();

        assertThat(place.hearer().heard()).hasSize(1);
        assertThat(webhook().status()).isEqualTo(WebhookStatus.GONE);
        assertThat(receiving.row(place, first))
                .returns(DeliveryState.PARKED, DeliveryRow::state)
                .returns("gone", DeliveryRow::fault);
        assertThat(receiving.row(place, second))
                .returns(DeliveryState.WAITING, DeliveryRow::state)
                .returns(0, DeliveryRow::tries);
        assertThat(code(() -> receiving.attempt(place))).isEqualTo("webhook-not-active");
        receiving.webhooks().resume(place.id(), receiving.admin);
        receiving.send();
        assertThat(receiving.row(place, second).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(acts(place.id()))
                .containsExactly(
                        "webhook.made",
                        "webhook.tried",
                        "webhook.tried",
                        "webhook.gone",
                        "webhook.resumed");
    }

    @Test
    void who_asks_to_be_left_alone_for_a_while_is() {
        place.hearer().answering(429, "Retry-After: 3600");
        var first = receiving.attempt(place);
        var second = receiving.attempt(place);
        var now = Instant.now().plusSeconds(1);

        receiving.sendAt(now);

        assertThat(place.hearer().heard()).hasSize(1);
        for (var id : List.of(first, second)) {
            assertThat(Duration.between(now, receiving.row(place, id).due()))
                    .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        }
        assertThat(receiving.row(place, second).tries()).isZero();
    }

    @Test
    void a_paused_receiver_is_told_nothing_until_it_continues() {
        var before = receiving.attempt(place);
        receiving.webhooks().pause(place.id(), receiving.admin);
        receiving.send();
        assertThat(place.hearer().heard()).isEmpty();

        receiving.webhooks().resume(place.id(), receiving.admin);
        receiving.send();
        assertThat(only().header("webhook-id")).isEqualTo(before.value().toString());
    }

    @Test
    void two_nodes_send_each_message_once() {
        var ids = IntStream.range(0, 60).mapToObj(n -> receiving.attempt(place)).toList();
        var others = receiving.place();
        IntStream.range(0, 30).forEach(n -> receiving.attempt(others));
        var at = Instant.now().plusSeconds(1);

        try (var race = new Race(2)) {
            race.round(n -> {
                receiving.sending(at).run();
                return n;
            });
        }

        assertThat(place.hearer().heard())
                .extracting(each -> each.header("webhook-id"))
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(each -> each.value().toString()).toList());
        assertThat(others.hearer().heard()).hasSize(30);
    }

    @Test
    void what_a_node_took_and_did_not_finish_is_taken_again_after_five_minutes() {
        var id = receiving.attempt(place);
        var now = Instant.now().plusSeconds(1);
        assertThat(context.getBean(WebhookOutbox.class).take(10, now)).hasSize(1);

        receiving.sendAt(now.plusSeconds(60));
        assertThat(place.hearer().heard()).isEmpty();
        receiving.sendAt(now.plusSeconds(301));
        assertThat(only().header("webhook-id")).isEqualTo(id.value().toString());
    }

    @Test
    void a_secret_is_nowhere_in_the_database_and_what_cannot_be_opened_is_laid_aside() {
        assertThat(
                        database.sql("select w::text from webhook w where id = ?")
                                .param(place.id().value())
                                .query(String.class)
                                .single())
                .doesNotContain(place.secret().text(), hex(place.secret().key()));
        var id = receiving.attempt(place);
        database.sql("update webhook set secret = ? where id = ?")
                .params(new byte[60], place.id().value())
                .update();

        receiving.send();

        assertThat(place.hearer().heard()).isEmpty();
        assertThat(receiving.row(place, id))
                .returns(DeliveryState.PARKED, DeliveryRow::state)
                .returns("secret", DeliveryRow::fault);
    }

    @Test
    void a_retired_receiver_is_gone_for_everybody_and_its_secret_with_it() {
        receiving.attempt(place);
        receiving.webhooks().retire(place.id(), receiving.admin);

        receiving.send();

        assertThat(place.hearer().heard()).isEmpty();
        assertThat(receiving.queries().webhook(place.id(), receiving.admin)).isEmpty();
        assertThatThrownBy(() -> receiving.webhooks().renew(place.id(), receiving.admin))
                .isInstanceOf(NotFound.class);
        assertThat(
                        database.sql("select secret is null from webhook where id = ?")
                                .param(place.id().value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void messages_are_thrown_away_after_a_month() {
        var old = receiving.attempt(place);
        var fresh = receiving.attempt(place);
        database.sql("update webhook_delivery set since = since - interval '31 days' where id = ?")
                .param(old.value())
                .update();

        tidying.run();

        assertThat(receiving.queries().delivery(place.id(), old, receiving.admin)).isEmpty();
        assertThat(receiving.queries().delivery(place.id(), fresh, receiving.admin)).isPresent();
    }

    @Test
    void operators_see_how_long_the_oldest_waits_and_what_became_of_the_others() {
        double before = counted("DELIVERED");
        double retried = counted("RETRIED");
        place.hearer().answering(500);
        var id = receiving.attempt(place);
        database.sql("update webhook_delivery set since = since - interval '300 days' where id = ?")
                .param(id.value())
                .update();
        assertThat(age.longest()).isGreaterThan(299 * 86_400.0);

        receiving.send();
        receiving.sendAt(Instant.now().plusSeconds(60));

        assertThat(age.longest()).isLessThan(299 * 86_400.0);
        assertThat(counted("DELIVERED")).isEqualTo(before + 1);
        assertThat(counted("RETRIED")).isEqualTo(retried + 1);
    }

    @Test
    void only_admins_keep_receivers() {
        var institution = new Institution(database);
        var coordinator = institution.actor(institution.aCoordinator());
        assertThat(code(() -> receiving.webhooks().retire(place.id(), coordinator)))
                .isEqualTo("forbidden");
        assertThat(code(() -> receiving.messages().attempt(place.id(), coordinator)))
                .isEqualTo("forbidden");
        assertThat(code(() -> receiving.queries().all(coordinator))).isEqualTo("forbidden");
    }

    private WebhookView webhook() {
        return receiving.queries().webhook(place.id(), receiving.admin).orElseThrow();
    }

    private Heard only() {
        assertThat(place.hearer().heard()).hasSize(1);
        return place.hearer().heard().getFirst();
    }

    private List<String> acts(WebhookId id) {
        return database.sql("select action from journal where subject_id = ? order by seq")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private static double counted(String outcome) {
        return Metrics.counter("lodestar.webhooks", "outcome", outcome).count();
    }

    private static String hex(byte[] key) {
        return java.util.HexFormat.of().formatHex(key);
    }

    private static String code(Runnable act) {
        return Race.outcome(act);
    }
}
