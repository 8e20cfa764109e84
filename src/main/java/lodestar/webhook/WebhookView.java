package lodestar.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A receiver, as admins see it; its secret is never among it.
///
/// @param kinds of which events it is told; none means all
/// @param earlierUntil until when an earlier secret signs too; null where none does
/// @param deliveredAt when it took the latest message that it took; null where it took none, or not
///   for a month
/// @param waiting messages that are to be sent, counted no further than a list does
/// @param parked messages that were laid aside, counted likewise
public record WebhookView(
        WebhookId id,
        String name,
        String address,
        List<String> kinds,
        WebhookStatus status,
        @Nullable Instant earlierUntil,
        Instant madeAt,
        Instant changedAt,
        int version,
        @Nullable Instant deliveredAt,
        int waiting,
        int parked) {

    public WebhookView {
        kinds = List.copyOf(kinds);
    }

    public boolean isActive() {
        return status == WebhookStatus.ACTIVE;
    }
}
