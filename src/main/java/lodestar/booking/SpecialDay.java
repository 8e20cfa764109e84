package lodestar.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import lodestar.meeting.MeetingMode;
import lodestar.shared.Checks;
import lodestar.shared.Id;
import org.jspecify.annotations.Nullable;

/// Days that differ from the weekly hours: off, or with hours besides them.
///
/// @param last the day itself for a single one
/// @param hours null for days off
public record SpecialDay(UUID id, LocalDate first, LocalDate last, @Nullable Hours hours) {

    private static final int LONGEST = 366;

    /// Hours of a day, on the clocks of the mentor's zone.
    public record Hours(LocalTime from, LocalTime to, MeetingMode mode) {}

    public static SpecialDay off(LocalDate first, LocalDate last) {
        return new SpecialDay(Id.next(), first, last, null);
    }

    public static SpecialDay with(LocalDate day, Hours hours) {
        return new SpecialDay(Id.next(), day, day, hours);
    }

    public boolean isOff() {
        return hours == null;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    void check(LocalDate today) {
        var checks = new Checks();
        checks.that(!last.isBefore(today), "first", "day-past");
        checks.that(!last.isBefore(first), "last", "days-order");
        checks.that(ChronoUnit.DAYS.between(first, last) <= LONGEST, "last", "days-many", LONGEST);
        if (hours != null) {
            checks.that(WeeklyHours.isInOrder(hours.from(), hours.to()), "until", "hours-order");
        }
        checks.refuse();
    }
}
