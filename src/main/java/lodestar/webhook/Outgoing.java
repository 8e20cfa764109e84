package lodestar.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that is about to be sent, with what is known now of its receiver.
///
/// @param tries how often it was tried, this time included
/// @param secret sealed
/// @param earlier the secret before that, sealed; null where there is none
/// @param earlierUntil until when that one signs too
record Outgoing(
        DeliveryId id,
        WebhookId to,
        String address,
        String body,
        int tries,
        byte[] secret,
        byte @Nullable [] earlier,
        @Nullable Instant earlierUntil) {}
