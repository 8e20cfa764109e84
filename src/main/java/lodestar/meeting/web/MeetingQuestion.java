package lodestar.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lodestar.meeting.MeetingFilter;
import lodestar.meeting.MeetingStatus;
import lodestar.people.StudentId;
import lodestar.shared.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What somebody asks of the meetings, as the address holds it. A value that makes no sense asks
/// for all. Days are those of the reader's zone.
record MeetingQuestion(Map<String, String> asked, ZoneId zone) {

    private static final List<String> NAMES =
            List.of("q", "status", "from", "to", "mentor", "student", "voided");
    private static final int LONGEST = 200;

    static MeetingQuestion read(Map<String, String> parameters, ZoneId zone) {
        var asked = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty() && value.length() <= LONGEST) {
                asked.put(name, value);
            }
        }
        return new MeetingQuestion(asked, zone);
    }

    String value(String name) {
        return asked.getOrDefault(name, "");
    }

    MeetingFilter filter() {
        LocalDate from = date("from");
        LocalDate to = date("to");
        return new MeetingFilter(
                value("q"),
                status(),
                from == null ? null : start(from),
                to == null ? null : start(to.plusDays(1)),
                student("mentor"),
                student("student"),
                value("voided").equals("true"));
    }

    /// The address of a list or a file with these filters; ends in `?` or `&`.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        asked.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString() + (asked.isEmpty() ? "?" : "&");
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private @Nullable LocalDate date(String name) {
        try {
            return asked.containsKey(name) ? Dates.day(value(name)) : null;
        } catch (DateTimeParseException notDate) {
            return null;
        }
    }

    private @Nullable StudentId student(String name) {
        try {
            return asked.containsKey(name) ? new StudentId(UUID.fromString(value(name))) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private @Nullable MeetingStatus status() {
        return Arrays.stream(MeetingStatus.values())
                .filter(each -> each.name().equals(value("status")))
                .findFirst()
                .orElse(null);
    }
}
