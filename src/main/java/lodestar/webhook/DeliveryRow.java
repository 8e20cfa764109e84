package lodestar.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message in a receiver's log.
///
/// @param at when it was written
/// @param due when it is tried next, where it waits
/// @param tries how often it was tried
/// @param answer the status of the last answer; null where there was none
/// @param fault why it was not taken, as a code; empty where nothing is wrong
/// @param endedAt when it was taken or laid aside
public record DeliveryRow(
        DeliveryId id,
        String kind,
        Instant at,
        DeliveryState state,
        Instant due,
        int tries,
        @Nullable Integer answer,
        String fault,
        @Nullable Instant endedAt) {}
