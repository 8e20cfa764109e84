package lodestar.shared;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.WeekFields;
import java.util.Locale;

/// Reads days and instants that somebody sent, of the years 1 to 9999: the database knows no others
/// that a person could mean.
///
/// Both throw `DateTimeParseException` for anything else.
public final class Dates {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant BEGIN = FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant END = LAST.atStartOfDay().toInstant(ZoneOffset.UTC);

    private Dates() {}

    public static LocalDate day(CharSequence text) {
        var day = LocalDate.parse(text);
        check(!day.isBefore(FIRST) && !day.isAfter(LAST), text);
        return day;
    }

    public static Instant instant(CharSequence text) {
        var instant = Instant.parse(text);
        check(!instant.isBefore(BEGIN) && !instant.isAfter(END), text);
        return instant;
    }

    /// The day that a week begins with where people write so; Monday where no country is known.
    public static DayOfWeek firstOfWeek(Locale locale) {
        return locale.getCountry().isEmpty()
                ? DayOfWeek.MONDAY
                : WeekFields.of(locale).getFirstDayOfWeek();
    }

    private static void check(boolean isMeant, CharSequence text) {
        if (!isMeant) {
            throw new DateTimeParseException("a year that nobody means", text, 0);
        }
    }
}
