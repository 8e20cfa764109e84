package lodestar.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The calendar of a person elsewhere, as its page shows it. The address itself is a secret: only
/// where it lies is shown.
///
/// @param host of the address
/// @param fetchedAt when its busy times were read last; null where never
/// @param failure why the last try failed; null where it did not
/// @param times how many busy times are known
public record BusyCalendar(
        String host,
        Instant addedAt,
        @Nullable Instant triedAt,
        @Nullable Instant fetchedAt,
        @Nullable String failure,
        int times) {}
