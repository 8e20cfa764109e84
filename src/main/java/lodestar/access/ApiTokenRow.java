package lodestar.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A token of somebody, without its secret.
///
/// @param usedAt to the minute; null where it never was
public record ApiTokenRow(
        UUID id, String name, Instant createdAt, Instant expiresAt, @Nullable Instant usedAt) {}
