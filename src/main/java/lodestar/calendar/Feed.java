package lodestar.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That somebody has a secret address, and whether a calendar program knows it.
///
/// @param lastUsedAt to ten minutes; null while nobody has asked
public record Feed(Instant madeAt, @Nullable Instant lastUsedAt) {}
