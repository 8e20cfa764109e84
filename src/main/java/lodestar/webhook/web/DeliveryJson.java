package lodestar.webhook.web;

import java.time.Instant;
import lodestar.webhook.DeliveryId;
import lodestar.webhook.DeliveryRow;
import lodestar.webhook.DeliveryState;
import org.jspecify.annotations.Nullable;

/// A message to a receiver, as programs read it.
///
/// @param id its `webhook-id`
/// @param type the kind of event: `nomination.approved`
/// @param nextTryAt null where it waits no more
/// @param tries how often it was tried
/// @param answer the status of the last answer; null where there was none
/// @param fault why it was not taken, as a code; null where nothing is wrong
/// @param endedAt when it was taken or laid aside
record DeliveryJson(
        DeliveryId id,
        String type,
        Instant happenedAt,
        DeliveryState status,
        @Nullable Instant nextTryAt,
        int tries,
        @Nullable Integer answer,
        @Nullable String fault,
        @Nullable Instant endedAt) {

    static DeliveryJson of(DeliveryRow row) {
        return new DeliveryJson(
                row.id(),
                row.kind(),
                row.at(),
                row.state(),
                row.state() == DeliveryState.WAITING ? row.due() : null,
                row.tries(),
                row.answer(),
                row.fault().isEmpty() ? null : row.fault(),
                row.endedAt());
    }
}
