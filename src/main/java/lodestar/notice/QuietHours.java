package lodestar.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Hours without mail, by a person's own clocks. They may pass midnight.
public record QuietHours(LocalTime begins, LocalTime ends) {

    /// When a mail of that moment may go out: at once outside of them, at their end within.
    Instant earliest(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        LocalTime clock = there.toLocalTime();
        boolean passMidnight = begins.isAfter(ends);
        boolean isQuiet =
                passMidnight
                        ? !clock.isBefore(begins) || clock.isBefore(ends)
                        : !clock.isBefore(begins) && clock.isBefore(ends);
        if (!isQuiet) {
            return at;
        }
        boolean tomorrow = passMidnight && !clock.isBefore(begins);
        return there.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(ends).atZone(zone).toInstant();
    }
}
