package lodestar.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A library that nobody here wrote judges our signatures.
class SigningTest {

    private static final String BODY = "{\"type\":\"nomination.approved\"}";
    private static final String ID = "0199c0de-0000-7000-8000-000000000001";

    private final Instant now = Instant.now();
    private final WebhookSecret secret = WebhookSecret.next();

    private static HttpHeaders headers(String id, Instant at, String... signatures) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(id),
                        "webhook-timestamp", List.of(String.valueOf(at.getEpochSecond())),
                        "webhook-signature", List.of(String.join(" ", signatures))),
                (name, value) -> true);
    }

    private static void verify(WebhookSecret by, String body, HttpHeaders headers)
            throws WebhookVerificationException {
        new com.standardwebhooks.Webhook(by.text()).verify(body, headers);
    }

    @Test
    void a_secret_is_32_bytes_in_base64_behind_its_mark_and_each_is_another() {
        assertThat(secret.text()).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.text().substring(6))).hasSize(32);
        assertThat(WebhookSecret.next().text()).isNotEqualTo(secret.text());
    }

    @Test
    void a_signature_is_accepted_by_a_foreign_library() {
        assertThatCode(() -> verify(secret, BODY, headers(ID, now, secret.sign(ID, now, BODY))))
                .doesNotThrowAnyException();
    }

    @Test
    void of_several_signatures_one_that_is_known_is_enough() {
        var earlier = WebhookSecret.next();
        var both = headers(ID, now, secret.sign(ID, now, BODY), earlier.sign(ID, now, BODY));
        assertThatCode(() -> verify(secret, BODY, both)).doesNotThrowAnyException();
        assertThatCode(() -> verify(earlier, BODY, both)).doesNotThrowAnyException();
        assertThatThrownBy(() -> verify(WebhookSecret.next(), BODY, both))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void one_changed_byte_of_body_id_or_time_is_noticed() {
        var right = headers(ID, now, secret.sign(ID, now, BODY));
        for (int i = 0; i < BODY.length(); i++) {
            var changed = new StringBuilder(BODY);
            changed.setCharAt(i, (char) (BODY.charAt(i) ^ 1));
            assertThatThrownBy(() -> verify(secret, changed.toString(), right))
                    .isInstanceOf(WebhookVerificationException.class);
        }
        var otherId = headers(ID.replace('1', '2'), now, secret.sign(ID, now, BODY));
        assertThatThrownBy(() -> verify(secret, BODY, otherId))
                .isInstanceOf(WebhookVerificationException.class);
        var otherTime = headers(ID, now.plusSeconds(1), secret.sign(ID, now, BODY));
        assertThatThrownBy(() -> verify(secret, BODY, otherTime))
                .isInstanceOf(WebhookVerificationException.class);
        var old = now.minus(Duration.ofHours(1));
        assertThatThrownBy(() -> verify(secret, BODY, headers(ID, old, secret.sign(ID, old, BODY))))
                .isInstanceOf(WebhookVerificationException.class);
    }
}
