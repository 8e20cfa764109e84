package lodestar.shared.web;

import com.ibm.icu.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lodestar.shared.Sentences;
import org.jspecify.annotations.Nullable;

/// Dates, times and numbers as the reader writes them, in the reader's zone.
final class Times {

    private static final int MOST_DAYS = 4_096;
    private static final Map<Day, String> DAYS = new ConcurrentHashMap<>();
    private static final Map<Locale, DateTimeFormatter> DATES = new ConcurrentHashMap<>();
    private static final Map<Minute, String> CLOCKS = new ConcurrentHashMap<>();
    private static final Map<Locale, DateTimeFormatter> DAY_FORMATS = new ConcurrentHashMap<>();
    private static final Map<Locale, DateTimeFormatter> CLOCK_FORMATS = new ConcurrentHashMap<>();

    /// Days and minutes are written again and again; to write one costs as much as a row.
    private record Day(Locale locale, LocalDate date) {}

    private record Minute(Locale locale, int ofDay) {}

    private final Sentences words;
    private final Locale locale;
    private final ZoneId zone;
    private final ZonedDateTime now;
    private @Nullable String zoneName;
    private @Nullable NumberFormat numbers;

    Times(Sentences words, Locale locale, ZoneId zone, Instant now) {
        this.words = words;
        this.locale = locale;
        this.zone = zone;
        this.now = now.atZone(zone);
    }

    Moment moment(Instant at) {
        return new Moment(this, at.atZone(zone));
    }

    String exact(ZonedDateTime there) {
        return words.say("shared.moment", day(there), clock(there), zone());
    }

    /// As machines read it, with its seconds; a format would cost as much as the rest of a cell.
    static String datetime(ZonedDateTime there) {
        String text = there.toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
        int seconds = text.indexOf(':', text.indexOf('T')) + 3;
        return text.charAt(seconds) == ':'
                ? text
                : text.substring(0, seconds) + ":00" + text.substring(seconds);
    }

    String date(LocalDate date) {
        return DATES.computeIfAbsent(
                        locale,
                        each ->
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                        .withLocale(each))
                .format(date);
    }

    String zone() {
        if (zoneName == null) {
            zoneName = zone.getDisplayName(TextStyle.FULL, locale);
        }
        return zoneName;
    }

    String number(double number) {
        if (numbers == null) {
            numbers = NumberFormat.getInstance(locale);
            numbers.setMaximumFractionDigits(1);
        }
        return numbers.format(number);
    }

    String day(ZonedDateTime there) {
        LocalDate date = there.toLocalDate();
        if (DAYS.size() > MOST_DAYS) {
            DAYS.clear();
        }
        var asked = new Day(locale, date);
        String day = DAYS.get(asked);
        if (day == null) {
            day = DAY_FORMATS.computeIfAbsent(locale, Times::dayOf).format(date);
            DAYS.put(asked, day);
        }
        return day;
    }

    String clock(ZonedDateTime there) {
        var asked = new Minute(locale, there.getHour() * 60 + there.getMinute());
        String clock = CLOCKS.get(asked);
        if (clock == null) {
            clock = CLOCK_FORMATS.computeIfAbsent(locale, Times::clockOf).format(there);
            CLOCKS.put(asked, clock);
        }
        return clock;
    }

    private static DateTimeFormatter dayOf(Locale locale) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMEd").withLocale(locale);
    }

    private static DateTimeFormatter clockOf(Locale locale) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
    }

    /// Hours while less than a day is between; from then on days as a calendar counts them, for
    /// "tomorrow" is the next date and not the next 24 hours.
    String relative(ZonedDateTime there) {
        Duration away = Duration.between(now, there);
        String way = away.isNegative() ? "past" : "future";
        Duration length = away.abs();
        if (length.toMinutes() < 1) {
            return words.say("shared.relative.now");
        }
        if (length.toHours() < 1) {
            return words.say("shared.relative.minutes." + way, length.toMinutes());
        }
        long days = Math.abs(ChronoUnit.DAYS.between(now.toLocalDate(), there.toLocalDate()));
        if (length.toDays() < 1 || days == 0) {
            return words.say("shared.relative.hours." + way, length.toHours());
        }
        return days < 60
                ? words.say("shared.relative.days." + way, days)
                : words.say("shared.relative.months." + way, days / 30);
    }
}
