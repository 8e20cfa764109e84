package lodestar.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import lodestar.meeting.MeetingMode;

/// Hours of a week in which a mentor has time, on the clocks of the mentor's zone.
///
/// @param to midnight means the end of the day
public record WeeklyHours(DayOfWeek day, LocalTime from, LocalTime to, MeetingMode mode) {

    boolean isInOrder() {
        return isInOrder(from, to);
    }

    static boolean isInOrder(LocalTime from, LocalTime to) {
        return from.isBefore(to) || to.equals(LocalTime.MIDNIGHT);
    }

    /// How long they are on a day without a change of clocks.
    long minutes() {
        return minutes(from, to);
    }

    static long minutes(LocalTime from, LocalTime to) {
        long length = Duration.between(from, to).toMinutes();
        return length <= 0 ? length + 24 * 60 : length;
    }

    boolean overlaps(WeeklyHours other) {
        return day == other.day && startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(WeeklyHours other) {
        return from.isBefore(other.to) || other.to.equals(LocalTime.MIDNIGHT);
    }
}
