package lodestar.booking.busy;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VFreeBusy;
import biweekly.io.text.ICalReader;
import biweekly.parameter.FreeBusyType;
import biweekly.property.FreeBusy;
import biweekly.util.Period;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import lodestar.booking.Busy;
import lodestar.booking.busy.FetchFailed.Reason;

/// Reads a calendar (RFC 5545) for its busy times, and forgets what they are about. Events that are
/// cancelled or marked as free do not count; a moved occurrence counts where it was moved to.
final class BusyReader {

    private static final int MOST_TIMES = 5_000;

    private final List<Group> groups;
    private final List<Busy> periods;

    private BusyReader(List<Group> groups, List<Busy> periods) {
        this.groups = groups;
        this.periods = periods;
    }

    /// Events of one id: what recurs, and the occurrences that were changed.
    record Group(String uid, List<Series> masters, List<Series> changed) {

        boolean replaces(Instant start, Series of) {
            return changed.stream().anyMatch(each -> each.stoodFor(start, of));
        }
    }

    static BusyReader read(byte[] content, ZoneId zone) {
        String text = text(content);
        if (!text.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR")) {
            throw new FetchFailed(Reason.NOT_A_CALENDAR);
        }
        Map<String, Group> groups = new LinkedHashMap<>();
        List<Busy> periods = new ArrayList<>();
        for (ICalendar calendar : calendars(text, zone)) {
            for (VEvent event : calendar.getEvents()) {
                Series.of(event, calendar.getTimezoneInfo(), zone)
                        .ifPresent(series -> add(groups, event, series));
            }
            calendar.getComponents(VFreeBusy.class).forEach(each -> add(periods, each));
        }
        return new BusyReader(List.copyOf(groups.values()), periods);
    }

    private static List<ICalendar> calendars(String text, ZoneId zone) {
        try (var reader = new ICalReader(new StringReader(text))) {
            reader.setDefaultTimezone(TimeZone.getTimeZone(zone));
            return reader.readAll();
        } catch (IOException | IllegalArgumentException | IllegalStateException unreadable) {
            throw new FetchFailed(Reason.NOT_A_CALENDAR);
        }
    }

    private static void add(Map<String, Group> groups, VEvent event, Series series) {
        String uid = event.getUid() == null ? "" : String.valueOf(event.getUid().getValue());
        String key = uid.isEmpty() ? "#" + groups.size() : uid;
        var group =
                groups.computeIfAbsent(
                        key, ignored -> new Group(uid, new ArrayList<>(), new ArrayList<>()));
        (series.isChanged() ? group.changed() : group.masters()).add(series);
    }

    private static void add(List<Busy> periods, VFreeBusy component) {
        for (FreeBusy each : component.getFreeBusy()) {
            if (each.getType() == FreeBusyType.FREE) {
                continue;
            }
            for (Period period : each.getValues()) {
                Instant from = period.getStartDate().toInstant();
                Instant to =
                        period.getEndDate() != null
                                ? period.getEndDate().toInstant()
                                : from.plusMillis(period.getDuration().toMillis());
                if (from.isBefore(to)) {
                    periods.add(new Busy(from, to));
                }
            }
        }
    }

    List<Group> groups() {
        return groups;
    }

    /// The busy times that touch the span, cut to it, merged and in order.
    ///
    /// @throws FetchFailed where the calendar recurs without measure
    List<Busy> between(Instant from, Instant to) {
        var patience = new Patience();
        List<Busy> busy = new ArrayList<>(periods);
        for (Group group : groups) {
            for (Series each : group.changed()) {
                if (each.isBusy()) {
                    busy.add(each.first());
                }
            }
            for (Series each : group.masters()) {
                if (each.isBusy()) {
                    each.occurrences(from, to, patience).stream()
                            .filter(one -> !group.replaces(one.from(), each))
                            .forEach(busy::add);
                }
            }
        }
        List<Busy> cut =
                Busy.merged(
                        busy.stream()
                                .filter(each ->
                                        each.from().isBefore(to) && from.isBefore(each.to()))
                                .map(each -> cut(each, from, to))
                                .toList());
        if (cut.size() > MOST_TIMES) {
            throw new FetchFailed(Reason.TOO_MUCH);
        }
        return cut;
    }

    private static Busy cut(Busy time, Instant from, Instant to) {
        return new Busy(
                time.from().isBefore(from) ? from : time.from(),
                time.to().isAfter(to) ? to : time.to());
    }

    /// The standard says UTF-8; some write UTF-16 with its mark.
    private static String text(byte[] content) {
        Charset charset = StandardCharsets.UTF_8;
        if (content.length > 1) {
            int mark = (content[0] & 0xff) << 8 | content[1] & 0xff;
            charset = mark == 0xfffe || mark == 0xfeff ? StandardCharsets.UTF_16 : charset;
        }
        String text = new String(content, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
