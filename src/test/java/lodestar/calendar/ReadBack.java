package lodestar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;

/// A calendar file as two readers of others understand it, which must agree, and as the standard
/// wants its lines.
final class ReadBack {

    /// An event as both have read it.
    record Event(
            String uid,
            int sequence,
            String summary,
            String location,
            String description,
            Instant start,
            Instant end,
            String status,
            String organizer,
            List<String> attendees,
            Instant stamp,
            Instant changed) {}

    private ReadBack() {}

    static List<Event> events(String file) {
        keepsItsLines(file);
        List<Event> one = byBiweekly(file);
        List<Event> other = byIcal4j(file);
        assertThat(one).hasSameSizeAs(other);
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i)).isEqualTo(other.get(i));
        }
        return one;
    }

    static Event only(String file) {
        List<Event> events = events(file);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    /// CRLF after each line and nowhere else, no line over 75 octets, whole characters on each.
    static void keepsItsLines(String file) {
        assertThat(file).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (String line : file.split("\r\n", -1)) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).as(line).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
            assertThat(line.chars().allMatch(c -> c == '\t' || !Character.isISOControl(c)))
                    .as(line)
                    .isTrue();
        }
    }

    private static List<Event> byBiweekly(String file) {
        List<List<biweekly.io.ParseWarning>> warnings = new ArrayList<>();
        List<ICalendar> read = Biweekly.parse(file).warnings(warnings).all();
        assertThat(warnings.stream().flatMap(List::stream)).as(file).isEmpty();
        assertThat(read).hasSize(1);
        if (file.contains("BEGIN:VEVENT")) { // it counts a zone for nothing
            assertThat(read.getFirst().validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        }
        return read.getFirst().getEvents().stream().map(ReadBack::event).toList();
    }

    private static Event event(VEvent event) {
        return new Event(
                event.getUid().getValue(),
                event.getSequence().getValue(),
                event.getSummary().getValue(),
                event.getLocation().getValue(),
                event.getDescription().getValue(),
                event.getDateStart().getValue().toInstant(),
                event.getDateEnd().getValue().toInstant(),
                event.getStatus().getValue(),
                event.getOrganizer().getCommonName(),
                event.getAttendees().stream().map(Attendee::getCommonName).toList(),
                event.getDateTimeStamp().getValue().toInstant(),
                event.getLastModified().getValue().toInstant());
    }

    private static List<Event> byIcal4j(String file) {
        try {
            Calendar read = new CalendarBuilder().build(new StringReader(file));
            assertThat(read.validate().hasErrors()).as("%s", read.validate()).isFalse();
            return read.getComponents().stream()
                    .filter(each -> each.getName().equals(Component.VEVENT))
                    .map(each -> event((net.fortuna.ical4j.model.component.VEvent) each))
                    .toList();
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(file, unreadable);
        }
    }

    private static Event event(net.fortuna.ical4j.model.component.VEvent event) {
        return new Event(
                value(event, Property.UID),
                Integer.parseInt(value(event, Property.SEQUENCE)),
                value(event, Property.SUMMARY),
                value(event, Property.LOCATION),
                value(event, Property.DESCRIPTION),
                instant(event, Property.DTSTART),
                instant(event, Property.DTEND),
                value(event, Property.STATUS),
                name(event.getPropertyList().getFirst(Property.ORGANIZER).orElseThrow()),
                event.getPropertyList().get(Property.ATTENDEE).stream()
                        .map(each -> name(each))
                        .toList(),
                instant(event, Property.DTSTAMP),
                instant(event, Property.LAST_MODIFIED));
    }

    private static String value(net.fortuna.ical4j.model.component.VEvent event, String name) {
        return event.getPropertyList().getFirst(name).orElseThrow().getValue();
    }

    private static Instant instant(net.fortuna.ical4j.model.component.VEvent event, String name) {
        String text = value(event, name);
        return Instant.parse(
                text.replaceFirst(
                        "(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z",
                        "$1-$2-$3T$4:$5:$6Z"));
    }

    private static String name(Property property) {
        return property.getParameters().stream()
                .filter(each -> each.getName().equals("CN"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
