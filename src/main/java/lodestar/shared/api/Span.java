package lodestar.shared.api;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import lodestar.shared.Dates;
import org.jspecify.annotations.Nullable;

/// A span of time that a list is narrowed to: `from` and `to`, each an instant or a date. A date
/// means that whole day where the person lives.
///
/// @param from the first instant
/// @param before the first instant after it
public record Span(@Nullable Instant from, @Nullable Instant before) {

    static Span read(@Nullable String from, @Nullable String to, ZoneId zone) {
        return new Span(instant("from", from, 0, zone), instant("to", to, 1, zone));
    }

    private static @Nullable Instant instant(
            String name, @Nullable String asked, int days, ZoneId zone) {
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        try {
            return asked.length() <= 10
                    ? Dates.day(asked).plusDays(days).atStartOfDay(zone).toInstant()
                    : Dates.instant(asked);
        } catch (DateTimeParseException unreadable) {
            throw new Malformed(name);
        }
    }
}
