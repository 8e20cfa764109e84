package lodestar.booking.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lodestar.booking.Availability;
import lodestar.booking.WeeklyHours;
import lodestar.meeting.MeetingMode;
import lodestar.shared.Checks;
import org.jspecify.annotations.Nullable;

/// What is typed for the hours of a week, as it was typed. Lines without a time are left out; those
/// with one stand first, so that a refusal points to its line.
public record AvailabilityForm(Map<String, String> typed, List<Line> lines) {

    private static final int MOST = Availability.MOST_HOURS;

    /// @param day a number from 1, Monday, to 7; empty where it is still to be chosen
    public record Line(String day, String from, String to, String mode) {

        /// Hours beyond the first of a day, for which the day is chosen too.
        public boolean isExtra() {
            return day.isEmpty();
        }

        public boolean isEmpty() {
            return from.isEmpty() && to.isEmpty();
        }
    }

    /// @param at its number, by which its fields are named and refusals point to it
    public record Placed(Line line, int at) {}

    public AvailabilityForm {
        typed = Map.copyOf(typed);
        lines = List.copyOf(lines);
    }

    static AvailabilityForm read(Map<String, String> typed) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < MOST + DayOfWeek.values().length; i++) {
            var line =
                    new Line(
                            text(typed, "day" + i),
                            text(typed, "from" + i),
                            text(typed, "to" + i),
                            text(typed, "mode" + i));
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return new AvailabilityForm(typed, withBlanks(lines));
    }

    static AvailabilityForm of(Availability said) {
        Map<String, String> typed = new HashMap<>();
        typed.put("minutes", Integer.toString(said.minutes()));
        typed.put("gapBefore", Integer.toString(said.gapBefore()));
        typed.put("gapAfter", Integer.toString(said.gapAfter()));
        typed.put("notice", Integer.toString(said.noticeHours()));
        typed.put("most", Integer.toString(said.mostPerDay()));
        typed.put("ahead", Integer.toString(said.daysAhead()));
        typed.put("link", said.link());
        typed.put("place", said.place());
        typed.put("version", Integer.toString(said.version()));
        List<Line> lines =
                said.hours().stream()
                        .map(each ->
                                new Line(
                                        Integer.toString(each.day().getValue()),
                                        each.from().toString(),
                                        each.to().toString(),
                                        each.mode().name()))
                        .toList();
        return new AvailabilityForm(typed, withBlanks(lines));
    }

    /// The lines from the first day of a week, the one for more hours last.
    List<Placed> week(DayOfWeek first) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Placed(lines.get(i), i))
                .sorted(
                        Comparator.comparing((Placed each) -> each.line().isExtra())
                                .thenComparing(each -> place(each.line().day(), first))
                                .thenComparing(each -> each.line().from()))
                .toList();
    }

    private static int place(String day, DayOfWeek first) {
        DayOfWeek known = day(day);
        return known == null ? 0 : Math.floorMod(known.getValue() - first.getValue(), 7);
    }

    /// An empty line for each day that has none yet, so that nothing but times has to be typed, and
    /// one for more hours of a day.
    private static List<Line> withBlanks(List<Line> lines) {
        Set<String> used = new LinkedHashSet<>();
        lines.forEach(each -> used.add(each.day()));
        List<Line> all = new ArrayList<>(lines);
        String mode = lines.isEmpty() ? MeetingMode.ONLINE.name() : lines.getLast().mode();
        for (DayOfWeek day : DayOfWeek.values()) {
            String number = Integer.toString(day.getValue());
            if (!used.contains(number)) {
                all.add(new Line(number, "", "", mode));
            }
        }
        if (all.size() < MOST && !used.contains("")) {
            all.add(new Line("", "", "", mode));
        }
        return all;
    }

    public String value(String name) {
        return text(typed, name);
    }

    /// What was said, as far as it can be read.
    Availability availability() {
        var checks = new Checks();
        List<WeeklyHours> hours = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                hours(checks, i, hours);
            }
        }
        checks.refuse();
        return new Availability(
                number("minutes"),
                number("gapBefore"),
                number("gapAfter"),
                number("notice"),
                number("most"),
                number("ahead"),
                value("link"),
                value("place"),
                hours,
                number("version"));
    }

    private void hours(Checks checks, int i, List<WeeklyHours> hours) {
        Line line = lines.get(i);
        LocalTime from = time(line.from());
        LocalTime to = time(line.to());
        DayOfWeek day = day(line.day());
        MeetingMode mode = mode(line.mode());
        checks.that(from != null, "from" + i, "clock-required");
        checks.that(to != null, "to" + i, "clock-required");
        checks.that(day != null, "day" + i, "weekday-required");
        checks.that(mode != null, "mode" + i, "mode-required");
        if (from != null && to != null && day != null && mode != null) {
            hours.add(new WeeklyHours(day, from, to, mode));
        }
    }

    static @Nullable LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed)
                    .withSecond(0)
                    .withNano(0);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    static @Nullable MeetingMode mode(String typed) {
        return Arrays.stream(MeetingMode.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable DayOfWeek day(String typed) {
        return typed.matches("[1-7]") ? DayOfWeek.of(Integer.parseInt(typed)) : null;
    }

    private int number(String name) {
        String text = value(name);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private static String text(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }
}
