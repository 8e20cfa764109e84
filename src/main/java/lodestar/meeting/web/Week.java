package lodestar.meeting.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lodestar.meeting.MeetingFilter;
import lodestar.shared.Dates;

/// Seven days by the clocks of a reader. A week begins as the reader's country has it, on a Monday
/// where none is known.
public record Week(LocalDate first, ZoneId zone) {

    private static final Duration LONGEST_MEETING = Duration.ofHours(8);
    private static final int YEARS = 100;

    /// The week of a date; the present one where the text is none, or is a date of no use.
    static Week of(String asked, Instant now, ZoneId zone, Locale locale) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate date = date(asked, today);
        boolean isUseful = Math.abs(date.getYear() - today.getYear()) <= YEARS;
        LocalDate first =
                (isUseful ? date : today)
                        .with(TemporalAdjusters.previousOrSame(Dates.firstOfWeek(locale)));
        return new Week(first, zone);
    }

    private static LocalDate date(String asked, LocalDate today) {
        try {
            return Dates.day(asked);
        } catch (DateTimeParseException none) {
            return today;
        }
    }

    List<LocalDate> days() {
        return IntStream.range(0, 7).mapToObj(first::plusDays).toList();
    }

    LocalDate last() {
        return first.plusDays(6);
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }

    boolean has(Instant at) {
        return !at.isBefore(start(first)) && at.isBefore(end(last()));
    }

    /// How much longer than 24 hours the day is: the clocks go back. Negative where they go
    /// forward.
    Duration more(LocalDate day) {
        return Duration.between(start(day), end(day)).minusDays(1);
    }

    /// All that touches the week, and some that are over before it begins.
    MeetingFilter filter() {
        return new MeetingFilter(
                "", null, start(first).minus(LONGEST_MEETING), end(last()), null, null, false);
    }

    /// By ISO 8601, which most calendars print.
    int number() {
        return first.plusDays(3).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    static String address(LocalDate date) {
        return "/meetings/week?of=" + date;
    }
}
