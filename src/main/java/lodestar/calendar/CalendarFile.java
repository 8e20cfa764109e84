package lodestar.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import lodestar.calendar.Invitation.Method;
import lodestar.meeting.MeetingEvent;
import lodestar.meeting.MeetingEvent.Guest;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingProvider;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.shared.PublicAddress;
import lodestar.shared.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// Writes meetings as iCalendar files.
///
/// A calendar is read by machines of others, and shared further: no agenda, no reason and nobody's
/// e-mail address stands in it, only who meets whom, when and where, and the way to the meeting's
/// page.
@Component
class CalendarFile {

    /// To be raised when the same meetings are written otherwise.
    private static final int FORM = 2;

    private final Words words;
    private final PublicAddress address;

    CalendarFile(Words words, PublicAddress address) {
        this.words = words;
        this.address = address;
    }

    /// Whom an invitation is for.
    record Addressee(PersonId id, String name, String email, Locale locale) {}

    /// What a calendar program reads again and again.
    String feed(List<MeetingEvent> events, Actor reader) {
        String name = words.say(reader.locale(), "calendar.feed.name");
        var lines =
                opened().text("NAME", name)
                        .text("X-WR-CALNAME", name)
                        .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                        .line("X-PUBLISHED-TTL", "PT1H");
        if (events.isEmpty()) {
            nothing(lines);
        }
        events.forEach(event -> known(lines, event, reader));
        return closed(lines);
    }

    /// Tells two feeds apart without writing them: all that goes into one, in few letters.
    String mark(List<MeetingEvent> events, Actor reader) {
        String all = FORM + address.of("/") + reader.locale() + reader.id() + events;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(FeedToken.sha256(all));
    }

    /// One meeting, to be opened by a calendar program.
    String single(MeetingEvent event, Actor reader) {
        var lines = opened();
        known(lines, event, reader);
        return closed(lines);
    }

    /// Whoever is invited appears alone, since nobody learns another's address; the mail's sender
    /// is the organizer. To be in a meeting is decided in Lodestar, so no answer is asked for. What
    /// the meeting is called stays there too: a mail passes through many hands.
    String invitation(
            MeetingEvent event, Method method, Addressee to, String organizer, Instant now) {
        var lines = opened().line("METHOD", method.name()).line("BEGIN", "VEVENT");
        String summary = words.say(to.locale(), "calendar.invitation.summary", event.host().name());
        begun(lines, event, now, to.locale(), summary);
        lines.line("STATUS", method == Method.CANCEL ? "CANCELLED" : "CONFIRMED")
                .line(
                        "ORGANIZER;CN=" + ContentLines.parameter(event.host().name()),
                        mail(organizer))
                .line(
                        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT="
                                + (method == Method.CANCEL ? "DECLINED" : "ACCEPTED")
                                + ";RSVP=FALSE;CN="
                                + ContentLines.parameter(to.name()),
                        mail(to.email()))
                .line("END", "VEVENT");
        return closed(lines);
    }

    private void known(ContentLines lines, MeetingEvent event, Actor reader) {
        lines.line("BEGIN", "VEVENT");
        begun(lines, event, event.changedAt(), reader.locale(), event.name());
        boolean isBusy = event.isAttendedBy(reader.id()) && !event.isCalledOff();
        lines.line("STATUS", event.isCalledOff() ? "CANCELLED" : "CONFIRMED")
                .line("TRANSP", isBusy ? "OPAQUE" : "TRANSPARENT")
                .line(
                        "ORGANIZER;CN=" + ContentLines.parameter(event.host().name()),
                        urn(event.host()));
        attendee(lines, "CHAIR", event.host());
        event.menteesFor(reader.id()).forEach(each -> attendee(lines, "REQ-PARTICIPANT", each));
        lines.line("END", "VEVENT");
    }

    /// What all kinds of files say alike.
    ///
    /// @param stamp when this was written; in a file without a method, when the meeting last
    ///   changed
    private void begun(
            ContentLines lines, MeetingEvent event, Instant stamp, Locale locale, String summary) {
        String page = address.of("/meetings/" + event.id().value());
        lines.line("UID", event.chain() + "@lodestar")
                .line("DTSTAMP", stamp)
                .line("CREATED", event.createdAt())
                .line("LAST-MODIFIED", event.changedAt())
                .line("SEQUENCE", event.sequence())
                .line("DTSTART", event.startsAt())
                .line("DTEND", event.endsAt())
                .text("SUMMARY", summary)
                .text(
                        "DESCRIPTION",
                        words.say(
                                locale,
                                "calendar.event.text",
                                event.number().toString(),
                                event.host().name(),
                                event.mentees().size(),
                                page))
                .line("URL", page)
                .line("CLASS", "PRIVATE");
        where(lines, event, locale);
    }

    private void where(ContentLines lines, MeetingEvent event, Locale locale) {
        String link = event.link();
        if (event.mode() == MeetingMode.ONLINE && link != null) {
            String label =
                    event.provider()
                            .map(MeetingProvider::label)
                            .orElseGet(() -> words.say(locale, "meeting.join"));
            lines.text("LOCATION", link)
                    .line(
                            "CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="
                                    + ContentLines.parameter(label),
                            URI.create(link).toASCIIString());
        } else if (event.place() != null) {
            lines.text("LOCATION", event.place());
        } else {
            lines.text("LOCATION", words.say(locale, "meeting.mode." + event.mode()));
        }
    }

    private static void attendee(ContentLines lines, String role, Guest guest) {
        lines.line(
                "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE="
                        + role
                        + ";PARTSTAT=ACCEPTED;CN="
                        + ContentLines.parameter(guest.name()),
                urn(guest));
    }

    private static String urn(Guest guest) {
        return "urn:uuid:" + guest.id().value();
    }

    private static String mail(String address) {
        return "mailto:" + UriUtils.encodePath(address, StandardCharsets.UTF_8);
    }

    private static ContentLines opened() {
        return new ContentLines()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Lodestar//Lodestar calendar//EN")
                .line("CALSCALE", "GREGORIAN");
    }

    private static String closed(ContentLines lines) {
        return lines.line("END", "VCALENDAR").toString();
    }

    /// A file must hold something: where there is no meeting, the zone of all our times.
    private static void nothing(ContentLines lines) {
        lines.line("BEGIN", "VTIMEZONE")
                .line("TZID", "Etc/UTC")
                .line("BEGIN", "STANDARD")
                .line("DTSTART", "19700101T000000")
                .line("TZOFFSETFROM", "+0000")
                .line("TZOFFSETTO", "+0000")
                .line("TZNAME", "UTC")
                .line("END", "STANDARD")
                .line("END", "VTIMEZONE");
    }
}
