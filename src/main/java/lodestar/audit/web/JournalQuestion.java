package lodestar.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lodestar.audit.JournalFilter;
import lodestar.shared.Dates;
import lodestar.shared.DomainEvent.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What somebody asks of the journal, as the address holds it. A value that makes no sense asks for
/// all.
record JournalQuestion(Map<String, String> asked, ZoneId zone) {

    private static final List<String> NAMES =
            List.of("who", "student", "subject", "action", "outcome", "from", "to");

    static JournalQuestion read(Map<String, String> parameters, ZoneId zone) {
        var asked = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                asked.put(name, value);
            }
        }
        return new JournalQuestion(asked, zone);
    }

    String value(String name) {
        return asked.getOrDefault(name, "");
    }

    JournalFilter filter() {
        LocalDate from = date("from");
        LocalDate to = date("to");
        return new JournalFilter(
                value("who"),
                value("student"),
                subject(),
                value("action"),
                outcome(),
                from == null ? null : start(from),
                to == null ? null : start(to.plusDays(1)));
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
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    private @Nullable UUID subject() {
        try {
            return asked.containsKey("subject") ? UUID.fromString(value("subject")) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private @Nullable Outcome outcome() {
        return Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(value("outcome")))
                .findFirst()
                .orElse(null);
    }
}
