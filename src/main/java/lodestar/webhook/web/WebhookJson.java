package lodestar.webhook.web;

import java.time.Instant;
import java.util.List;
import lodestar.webhook.WebhookId;
import lodestar.webhook.WebhookSecret;
import lodestar.webhook.WebhookStatus;
import lodestar.webhook.WebhookView;
import org.jspecify.annotations.Nullable;

/// A receiver, as programs read it.
///
/// @param kinds of which events it is told; none means all
/// @param earlierSecretUntil until when an earlier secret signs too; null where none does
/// @param lastDeliveredAt when it last took a message; null where it took none in the last month
/// @param waiting messages that wait, counted to 1,001 at most
/// @param parked messages that were laid aside, counted likewise
/// @param secret only in the answer that made it; else null
record WebhookJson(
        WebhookId id,
        String name,
        String address,
        List<String> kinds,
        WebhookStatus status,
        boolean active,
        @Nullable Instant earlierSecretUntil,
        Instant madeAt,
        Instant changedAt,
        @Nullable Instant lastDeliveredAt,
        int waiting,
        int parked,
        @Nullable String secret,
        int version) {

    static WebhookJson of(WebhookView view) {
        return of(view, null);
    }

    static WebhookJson of(WebhookView view, @Nullable WebhookSecret secret) {
        return new WebhookJson(
                view.id(),
                view.name(),
                view.address(),
                view.kinds(),
                view.status(),
                view.isActive(),
                view.earlierUntil(),
                view.madeAt(),
                view.changedAt(),
                view.deliveredAt(),
                view.waiting(),
                view.parked(),
                secret == null ? null : secret.text(),
                view.version());
    }
}
