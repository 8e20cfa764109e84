package lodestar.booking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lodestar.booking.PollOutline;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Occurrence;
import lodestar.people.StudentId;
import lodestar.shared.Dates;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What is typed for a time poll, as it was typed. Times without a date are left out.
public record PollForm(Map<String, String> typed, Set<String> mentees, ZoneId zone) {

    static final int TIMES = 6;
    private static final int AT_FIRST = 3;
    private static final String SHOWN = "times";

    public PollForm {
        typed = Map.copyOf(typed);
        mentees = Set.copyOf(mentees);
    }

    static PollForm fresh(ZoneId zone, int minutes) {
        return new PollForm(
                Map.of("minutes", Integer.toString(minutes), "mode", "ONLINE"), Set.of(), zone);
    }

    static PollForm read(MultiValueMap<String, String> sent, ZoneId zone) {
        Map<String, String> typed = new LinkedHashMap<>(sent.toSingleValueMap());
        typed.values().removeIf(each -> each == null || each.isBlank());
        return new PollForm(typed, new HashSet<>(sent.getOrDefault("mentees", List.of())), zone);
    }

    /// How many times can be typed: those that were shown, and all that are filled in.
    int shown() {
        int asked = value(SHOWN).matches("\\d") ? Integer.parseInt(value(SHOWN)) : AT_FIRST;
        int filled =
                IntStream.range(0, TIMES)
                        .filter(i -> !value("date" + i).isEmpty() || !value("time" + i).isEmpty())
                        .map(i -> i + 1)
                        .max()
                        .orElse(0);
        return Math.clamp(Math.max(asked, filled), AT_FIRST, TIMES);
    }

    /// The same with room for one more.
    PollForm withOneMore() {
        Map<String, String> more = new LinkedHashMap<>(typed);
        more.put(SHOWN, Integer.toString(Math.min(shown() + 1, TIMES)));
        return new PollForm(more, mentees, zone);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    PollOutline outline() {
        List<Problem> problems = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            if (!value("date" + i).isEmpty() || !value("time" + i).isEmpty()) {
                time("date" + i, "time" + i, problems).ifPresent(times::add);
            }
        }
        Optional<Instant> closes = time("closes", "closesTime", problems);
        if (closes.isEmpty() || !problems.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, problems);
        }
        return new PollOutline(
                new MeetingOutline(
                        value("name"),
                        AvailabilityForm.mode(value("mode")),
                        value("link"),
                        value("place"),
                        value("description")),
                value("minutes").matches("\\d{1,6}") ? Integer.parseInt(value("minutes")) : -1,
                zone,
                times,
                closes.get());
    }

    /// The time in the two fields; of one that clocks show twice the first.
    private Optional<Instant> time(String date, String time, List<Problem> problems) {
        try {
            return Optional.of(
                    new MeetingSlot(
                                    day(value(date)),
                                    clock(value(time)),
                                    zone,
                                    Occurrence.FIRST,
                                    60)
                            .start());
        } catch (Refused refused) {
            for (Problem each : refused.problems()) {
                problems.add(each.at(each.field().equals("date") ? date : time));
            }
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return Dates.day(typed);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static @Nullable LocalTime clock(String typed) {
        return AvailabilityForm.time(typed);
    }

    Set<StudentId> invited() {
        var invited = new HashSet<StudentId>();
        mentees.stream().flatMap(PollForm::student).forEach(invited::add);
        return invited;
    }

    private static Stream<StudentId> student(String typed) {
        try {
            return Stream.of(new StudentId(UUID.fromString(typed)));
        } catch (IllegalArgumentException notAnId) {
            return Stream.empty();
        }
    }
}
