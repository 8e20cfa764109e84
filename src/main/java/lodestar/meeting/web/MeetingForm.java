package lodestar.meeting.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.MeetingView;
import lodestar.meeting.Occurrence;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// What is typed for a meeting, kept as it was typed.
public record MeetingForm(
        String mentor,
        List<String> mentees,
        String name,
        String date,
        String time,
        String zone,
        String which,
        String minutes,
        String mode,
        String link,
        String place,
        String description,
        String reason,
        Integer version) {

    @SuppressWarnings({
        "NullAway",
        "ConstantValue"
    }) // a field that the browser left out comes as null
    public MeetingForm {
        mentor = mentor == null ? "" : mentor.strip();
        mentees = mentees == null ? List.of() : List.copyOf(mentees);
        name = name == null ? "" : name;
        date = date == null ? "" : date.strip();
        time = time == null ? "" : time.strip();
        zone = zone == null ? "" : zone.strip();
        which = which == null ? "" : which;
        minutes = minutes == null ? "" : minutes.strip();
        mode = mode == null ? "" : mode;
        link = link == null ? "" : link;
        place = place == null ? "" : place;
        description = description == null ? "" : description;
        reason = reason == null ? "" : reason;
        version = version == null ? -1 : version;
    }

    /// An empty form with what is usual.
    static MeetingForm fresh(String mentor, List<String> mentees, ZoneId zone, int minutes) {
        return new MeetingForm(
                mentor,
                mentees,
                "",
                "",
                "",
                zone.getId(),
                "",
                Integer.toString(minutes),
                MeetingMode.ONLINE.name(),
                "",
                "",
                "",
                "",
                -1);
    }

    static MeetingForm of(MeetingView meeting) {
        return new MeetingForm(
                meeting.host().value().toString(),
                meeting.mentees().stream().map(each -> each.id().value().toString()).toList(),
                meeting.name(),
                meeting.startsLocal().toLocalDate().toString(),
                meeting.startsLocal().toLocalTime().toString(),
                meeting.zone().getId(),
                "",
                Integer.toString(meeting.minutes()),
                meeting.mode().name(),
                meeting.link() == null ? "" : meeting.link(),
                meeting.place() == null ? "" : meeting.place(),
                meeting.description(),
                "",
                meeting.version());
    }

    MeetingOutline outline() {
        return new MeetingOutline(name, of(MeetingMode.values(), mode), link, place, description);
    }

    MeetingSlot slot() {
        return new MeetingSlot(
                read(date, LocalDate::parse),
                read(time, LocalTime::parse),
                chosenZone(),
                of(Occurrence.values(), which),
                minutes.matches("\\d{1,6}") ? Integer.valueOf(minutes) : null);
    }

    @Nullable ZoneId chosenZone() {
        try {
            return ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : null;
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    @Nullable StudentId host() {
        return student(mentor).orElse(null);
    }

    Set<StudentId> attendees() {
        return mentees.stream()
                .map(MeetingForm::student)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Optional<StudentId> student(String typed) {
        try {
            return typed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new StudentId(UUID.fromString(typed)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static <T> @Nullable T read(String typed, Function<String, T> parse) {
        try {
            return parse.apply(typed);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static <T extends Enum<T>> @Nullable T of(T[] values, String typed) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
