package lodestar.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lodestar.people.PersonId;
import lodestar.shared.Checks;
import lodestar.shared.Id;
import lodestar.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final PersonId ADMIN = new PersonId(Id.next());
    private static final WebhookOutline OUTLINE =
            new WebhookOutline("Timetable", "https://hooks.example.edu/", List.of());

    private static final Map<String, Consumer<Webhook>> ACTS =
            Map.of(
                    "change", webhook -> webhook.change(OUTLINE, 3, ADMIN, NOW),
                    "pause", webhook -> webhook.pause(ADMIN, NOW),
                    "resume", webhook -> webhook.resume(ADMIN, NOW),
                    "renew", webhook -> webhook.renew(new byte[] {2}, ADMIN, NOW),
                    "leave", webhook -> webhook.leave(NOW),
                    "retire", webhook -> webhook.retire(ADMIN, NOW),
                    "attempt", webhook -> webhook.attempt(ADMIN),
                    "repeat", webhook -> webhook.repeat(ADMIN));

    private static Webhook webhook(WebhookStatus status) {
        return new Webhook(
                WebhookId.next(),
                "Timetable",
                "https://hooks.example.edu/",
                List.of(),
                status,
                status == WebhookStatus.RETIRED ? null : new byte[] {1},
                null,
                null,
                NOW,
                NOW,
                3);
    }

    /// Every status × every act: where it leads, or why not.
    @ParameterizedTest
    @CsvSource({
        "ACTIVE,  change,  ACTIVE",
        "PAUSED,  change,  PAUSED",
        "GONE,    change,  GONE",
        "RETIRED, change,  wrong-status",
        "ACTIVE,  pause,   PAUSED",
        "PAUSED,  pause,   wrong-status",
        "GONE,    pause,   wrong-status",
        "RETIRED, pause,   wrong-status",
        "ACTIVE,  resume,  wrong-status",
        "PAUSED,  resume,  ACTIVE",
        "GONE,    resume,  ACTIVE",
        "RETIRED, resume,  wrong-status",
        "ACTIVE,  renew,   ACTIVE",
        "PAUSED,  renew,   PAUSED",
        "GONE,    renew,   GONE",
        "RETIRED, renew,   wrong-status",
        "ACTIVE,  leave,   GONE",
        "PAUSED,  leave,   PAUSED",
        "GONE,    leave,   GONE",
        "RETIRED, leave,   RETIRED",
        "ACTIVE,  retire,  RETIRED",
        "PAUSED,  retire,  RETIRED",
        "GONE,    retire,  RETIRED",
        "RETIRED, retire,  wrong-status",
        "ACTIVE,  attempt, ACTIVE",
        "PAUSED,  attempt, webhook-not-active",
        "GONE,    attempt, webhook-not-active",
        "RETIRED, attempt, webhook-not-active",
        "ACTIVE,  repeat,  ACTIVE",
        "PAUSED,  repeat,  webhook-not-active",
        "GONE,    repeat,  webhook-not-active",
        "RETIRED, repeat,  webhook-not-active",
    })
    void a_receiver_lives_like_this(WebhookStatus status, String act, String outcome) {
        var webhook = webhook(status);
        String got;
        try {
            ACTS.get(act).accept(webhook);
            got = webhook.status().name();
        } catch (Refused refused) {
            got = refused.code();
        }
        assertThat(got).isEqualTo(outcome);
    }

    @Test
    void every_status_and_every_act_is_in_the_table() throws NoSuchMethodException {
        var rows =
                Stream.of(
                                WebhookTest.class
                                        .getDeclaredMethod(
                                                "a_receiver_lives_like_this",
                                                WebhookStatus.class,
                                                String.class,
                                                String.class)
                                        .getAnnotation(CsvSource.class)
                                        .value())
                        .map(row -> row.replaceAll(",[^,]*$", ""))
                        .distinct();
        assertThat(rows).hasSize(WebhookStatus.values().length * ACTS.size());
    }

    @Test
    void who_read_an_earlier_version_changes_nothing() {
        assertThatThrownBy(() -> webhook(WebhookStatus.ACTIVE).change(OUTLINE, 2, ADMIN, NOW))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("stale-version"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', https://a.example, nomination.approved, name required",
        "Long, https://a.example, nomination.befriended, kinds webhook-kind",
        "Long, https://a.example, access.signed-in, kinds webhook-kind",
        "Long, https://a.example, webhook.trial, kinds webhook-kind",
    })
    void what_cannot_be_meant_is_named(String name, String address, String kind, String problem) {
        var checks = new Checks();
        new WebhookOutline(name, address, List.of(kind)).check(checks);
        assertThatThrownBy(checks::refuse)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(each -> each.field() + " " + each.code())
                                        .containsExactly(problem));
    }
}
