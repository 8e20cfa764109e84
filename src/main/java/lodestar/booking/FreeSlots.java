package lodestar.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lodestar.meeting.MeetingMode;

/// Which times of a mentor can be booked: the hours of the week and of special days, less what is
/// taken, less what is too soon, too far off, or too much for one day.
///
/// Hours are meant on the clocks of the mentor's zone, and every slot lasts as long as it says: on
/// the day on which clocks go forward there are fewer slots, on the day on which they go back more.
final class FreeSlots {

    private final Availability availability;
    private final List<SpecialDay> days;
    private final ZoneId zone;

    FreeSlots(Availability availability, List<SpecialDay> days, ZoneId zone) {
        this.availability = availability;
        this.days = days;
        this.zone = zone;
    }

    private record Span(Instant from, Instant to, MeetingMode mode) {}

    /// In their order.
    ///
    /// @param mentor when the mentor cannot; gaps are kept around these
    /// @param mentee when the one who books cannot
    /// @param starts when the mentor's own meetings start, for the most of a day
    List<Slot> free(Instant now, List<Busy> mentor, List<Busy> mentee, List<Instant> starts) {
        Instant earliest = now.plus(Duration.ofHours(availability.noticeHours()));
        LocalDate today = now.atZone(zone).toLocalDate();
        var taken = byStart(mentor);
        var engaged = byStart(mentee);
        Map<LocalDate, Integer> onDay = new HashMap<>();
        starts.forEach(at -> onDay.merge(at.atZone(zone).toLocalDate(), 1, Integer::sum));
        List<Slot> free = new ArrayList<>();
        for (int ahead = 0; ahead <= availability.daysAhead(); ahead++) {
            LocalDate day = today.plusDays(ahead);
            if (onDay.getOrDefault(day, 0) < availability.mostPerDay()) {
                slots(day)
                        .filter(slot -> !slot.at().isBefore(earliest))
                        .filter(slot -> isFree(taken, withGaps(slot)))
                        .filter(slot -> isFree(engaged, new Busy(slot.at(), slot.ends())))
                        .forEach(free::add);
            }
        }
        return free;
    }

    /// Every slot of a day, whatever is taken.
    private Stream<Slot> slots(LocalDate day) {
        List<Slot> slots = new ArrayList<>();
        Duration length = Duration.ofMinutes(availability.minutes());
        Duration step =
                length.plusMinutes(Math.max(availability.gapBefore(), availability.gapAfter()));
        Instant after = Instant.MIN;
        for (Span span : spans(day)) {
            Instant at = span.from().isBefore(after) ? after : span.from();
            for (; !at.plus(length).isAfter(span.to()); at = at.plus(step)) {
                slots.add(new Slot(at, availability.minutes(), span.mode()));
            }
            after = span.to().isAfter(after) ? span.to() : after;
        }
        return slots.stream();
    }

    private List<Span> spans(LocalDate day) {
        boolean isOff = days.stream().anyMatch(each -> each.isOff() && each.covers(day));
        Stream<Span> weekly =
                availability.hours().stream()
                        .filter(each -> !isOff && each.day() == day.getDayOfWeek())
                        .map(each -> span(day, each.from(), each.to(), each.mode()));
        Stream<Span> besides =
                days.stream()
                        .filter(each -> each.covers(day))
                        .map(SpecialDay::hours)
                        .flatMap(Stream::ofNullable)
                        .map(each -> span(day, each.from(), each.to(), each.mode()));
        return Stream.concat(weekly, besides).sorted(Comparator.comparing(Span::from)).toList();
    }

    private Span span(LocalDate day, LocalTime from, LocalTime to, MeetingMode mode) {
        LocalDate last = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        return new Span(instant(day, from, true), instant(last, to, false), mode);
    }

    /// A time that clocks skip is the moment of the change; of one that they show twice a start is
    /// the first, an end the second.
    private Instant instant(LocalDate day, LocalTime time, boolean isStart) {
        var local = day.atTime(time);
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(local);
        return offsets.isEmpty()
                ? rules.getTransition(local).getInstant()
                : local.toInstant(isStart ? offsets.getFirst() : offsets.getLast());
    }

    private Busy withGaps(Slot slot) {
        return new Busy(
                slot.at().minus(Duration.ofMinutes(availability.gapBefore())),
                slot.ends().plus(Duration.ofMinutes(availability.gapAfter())));
    }

    private static TreeMap<Instant, Busy> byStart(List<Busy> times) {
        var byStart = new TreeMap<Instant, Busy>();
        Busy.merged(times).forEach(each -> byStart.put(each.from(), each));
        return byStart;
    }

    private static boolean isFree(TreeMap<Instant, Busy> taken, Busy asked) {
        var before = taken.lowerEntry(asked.to());
        return before == null || !before.getValue().to().isAfter(asked.from());
    }
}
