package lodestar.booking.busy;

import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ExceptionDates;
import biweekly.property.ICalProperty;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;
import lodestar.booking.Busy;
import org.jspecify.annotations.Nullable;

/// One event of a calendar with all its occurrences.
///
/// @param zone on whose clocks it recurs; of whole days UTC, in which every day is alike
/// @param days of whole days the zone of the owner, in which they are meant; else null
/// @param start its first occurrence
/// @param stands of a changed occurrence: the clock time that it stood at before, else null
/// @param except clock times at which it does not occur
record Series(
        VEvent event,
        TimeZone zone,
        @Nullable ZoneId days,
        Instant start,
        Duration length,
        @Nullable LocalDateTime stands,
        @Nullable Instant stood,
        Set<LocalDateTime> except,
        boolean isBusy) {

    /// Rules that could name a time every few seconds are not followed far.
    private static final int MOST_OF_SHORT = 20_000;

    private static final String FREE = "FREE";
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    /// How far the clocks of a zone are from UTC at most.
    private static final Duration MOST_AWAY = Duration.ofDays(1);

    /// Empty for an event without a start.
    static Optional<Series> of(VEvent event, TimezoneInfo zones, ZoneId owner) {
        var begins = event.getDateStart();
        if (begins == null || begins.getValue() == null) {
            return Optional.empty();
        }
        ICalDate said = begins.getValue();
        boolean isDays = !said.hasTime();
        TimeZone zone = isDays ? UTC : zone(begins, zones, owner);
        Date start = date(said, zone);
        // as a time, since a mere date would be read on the clocks of this machine
        begins.setValue(new ICalDate(start, said.getRawComponents(), true));
        endInUtc(event);
        var changed = event.getRecurrenceId();
        boolean isChanged = changed != null && changed.getValue() != null;
        return Optional.of(
                new Series(
                        event,
                        zone,
                        isDays ? owner : null,
                        start.toInstant(),
                        isDays ? days(event, start) : length(event, zones, owner, start),
                        isChanged ? clock(changed.getValue(), zone) : null,
                        isChanged
                                ? date(changed.getValue(), zone(changed, zones, owner)).toInstant()
                                : null,
                        except(event, zone),
                        isBusy(event)));
    }

    /// The end of a rule is meant in UTC, also where it does not say so; never on the clocks of
    /// this machine.
    private static void endInUtc(VEvent event) {
        var rule = event.getRecurrenceRule();
        ICalDate until =
                rule == null || rule.getValue() == null ? null : rule.getValue().getUntil();
        if (rule != null && until != null) {
            Date end = date(until, UTC);
            rule.setValue(
                    new Recurrence.Builder(rule.getValue())
                            .until(new ICalDate(end, until.getRawComponents(), true))
                            .build());
        }
    }

    boolean isChanged() {
        return stood != null;
    }

    /// Whether this changed occurrence replaces the one of the series at that start.
    boolean stoodFor(Instant start, Series of) {
        return start.equals(stood) || of.clock(start).equals(stands);
    }

    Busy first() {
        return at(start);
    }

    private Busy at(Instant start) {
        Instant end = start.plus(length);
        return days == null ? new Busy(start, end) : new Busy(day(start, days), day(end, days));
    }

    private static Instant day(Instant utc, ZoneId zone) {
        return utc.atZone(ZoneOffset.UTC).toLocalDate().atStartOfDay(zone).toInstant();
    }

    /// The occurrences that touch the span.
    List<Busy> occurrences(Instant from, Instant to, Patience patience) {
        List<Busy> found = new ArrayList<>();
        if (length.isZero() || length.isNegative()) {
            return found;
        }
        Instant earliest = from.minus(length).minus(MOST_AWAY);
        for (Instant at : starts(earliest, to.plus(MOST_AWAY), Integer.MAX_VALUE, patience)) {
            found.add(at(at));
        }
        return found;
    }

    /// The starts after `from` and before `to`, in order; the first one counts also where its own
    /// rule would not name it.
    List<Instant> starts(Instant from, Instant to, int most, Patience patience) {
        SortedSet<Instant> starts = new TreeSet<>();
        if (start.isAfter(from) && start.isBefore(to) && !isExcepted(start)) {
            starts.add(start);
        }
        try {
            follow(from, to, most, patience, starts);
        } catch (IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | IndexOutOfBoundsException
                | NoSuchElementException senseless) {
            // a rule that makes no sense names no time; its first occurrence stands
            return List.copyOf(starts);
        }
        return List.copyOf(starts);
    }

    private void follow(
            Instant from, Instant to, int most, Patience patience, SortedSet<Instant> starts) {
        var dates = event.getDateIterator(zone);
        boolean isShort = isShort();
        if (!isShort && from.isAfter(start)) {
            dates.advanceTo(Date.from(from));
        }
        for (int steps = 0; dates.hasNext(); steps++) {
            patience.step();
            Instant at = dates.next().toInstant();
            if (!at.isBefore(to) || starts.size() >= most || isShort && steps > MOST_OF_SHORT) {
                return;
            }
            if (at.isAfter(from) && !isExcepted(at)) {
                starts.add(at);
            }
        }
    }

    private boolean isShort() {
        var rule = event.getRecurrenceRule();
        Frequency often =
                rule == null || rule.getValue() == null ? null : rule.getValue().getFrequency();
        return often == Frequency.SECONDLY
                || often == Frequency.MINUTELY
                || often == Frequency.HOURLY;
    }

    private boolean isExcepted(Instant at) {
        return except.contains(clock(at));
    }

    LocalDateTime clock(Instant at) {
        return LocalDateTime.ofEpochSecond(
                at.getEpochSecond() + zone.getOffset(at.toEpochMilli()) / 1_000, 0, ZoneOffset.UTC);
    }

    /// Exceptions are compared by what the clock shows: some programs write them in another zone
    /// than the event and mean its clock.
    private static Set<LocalDateTime> except(VEvent event, TimeZone zone) {
        Set<LocalDateTime> except = new HashSet<>();
        for (ExceptionDates each : event.getExceptionDates()) {
            each.getValues().forEach(date -> except.add(clock(date, zone)));
        }
        return except;
    }

    private static LocalDateTime clock(ICalDate date, TimeZone zone) {
        DateTimeComponents raw = date.getRawComponents();
        if (raw == null || raw.isUtc()) {
            long seconds = date.getTime() / 1_000 + zone.getOffset(date.getTime()) / 1_000;
            return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        }
        return LocalDateTime.of(
                raw.getYear(),
                raw.getMonth(),
                raw.getDate(),
                date.hasTime() ? raw.getHour() : 0,
                date.hasTime() ? raw.getMinute() : 0,
                date.hasTime() ? Math.min(raw.getSecond(), 59) : 0);
    }

    private static Date date(ICalDate said, TimeZone zone) {
        DateTimeComponents raw = said.getRawComponents();
        return raw == null || raw.isUtc() ? said : raw.toDate(zone);
    }

    private static Duration length(VEvent event, TimezoneInfo zones, ZoneId owner, Date start) {
        var ends = event.getDateEnd();
        if (ends != null && ends.getValue() != null) {
            TimeZone zone = zone(ends, zones, owner);
            return Duration.between(start.toInstant(), date(ends.getValue(), zone).toInstant());
        }
        return said(event).orElse(Duration.ZERO);
    }

    /// Whole days; one where nothing is said.
    private static Duration days(VEvent event, Date start) {
        var ends = event.getDateEnd();
        Duration length =
                ends != null && ends.getValue() != null
                        ? Duration.between(
                                start.toInstant(), date(ends.getValue(), UTC).toInstant())
                        : said(event).orElse(Duration.ZERO);
        return Duration.ofDays(Math.max(1, length.toDays()));
    }

    private static Optional<Duration> said(VEvent event) {
        var duration = event.getDuration();
        return duration == null || duration.getValue() == null
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(duration.getValue().toMillis()));
    }

    private static boolean isBusy(VEvent event) {
        boolean isFree = event.getTransparency() != null && event.getTransparency().isTransparent();
        Status status = event.getStatus();
        boolean isOff = status != null && status.isCancelled();
        var microsoft = event.getExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS");
        return !isFree
                && !isOff
                && (microsoft == null || !FREE.equalsIgnoreCase(microsoft.getValue()));
    }

    private static TimeZone zone(
            DateOrDateTimeProperty property, TimezoneInfo zones, ZoneId owner) {
        if (!property.getValue().hasTime()) {
            return TimeZone.getTimeZone(owner);
        }
        TimezoneAssignment assigned = zones.getTimezone(property);
        if (assigned != null) {
            return assigned.getTimeZone();
        }
        DateTimeComponents raw = property.getValue().getRawComponents();
        return raw != null && raw.isUtc() ? UTC : named(property, owner);
    }

    /// Some programs name the zones of Windows; a name that nobody knows means the owner's.
    private static TimeZone named(ICalProperty property, ZoneId owner) {
        String name = property.getParameter("TZID");
        String known =
                name == null ? null : com.ibm.icu.util.TimeZone.getIDForWindowsID(name, null);
        return TimeZone.getTimeZone(known == null ? owner : ZoneId.of(known));
    }
}
