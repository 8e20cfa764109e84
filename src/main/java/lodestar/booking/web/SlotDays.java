package lodestar.booking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lodestar.booking.Slot;
import lodestar.meeting.MeetingMode;
import lodestar.shared.Dates;
import lodestar.shared.web.Frame;
import org.jspecify.annotations.Nullable;

/// Free slots day by day, on the clocks of the one who looks; some days at once, later ones behind
/// a link.
///
/// @param base where a slot leads; ends in `?` or `&`
/// @param from the first day that is shown
public record SlotDays(List<Slot> slots, ZoneId zone, String base, LocalDate from) {

    private static final int DAYS = 7;

    public SlotDays {
        slots = List.copyOf(slots);
    }

    /// @param from what the address says; anything else starts at the first day
    static SlotDays of(List<Slot> slots, ZoneId zone, String base, @Nullable String from) {
        return new SlotDays(slots, zone, base, read(from));
    }

    private static LocalDate read(@Nullable String from) {
        try {
            return from == null ? LocalDate.EPOCH : Dates.day(from);
        } catch (DateTimeParseException unreadable) {
            return LocalDate.EPOCH;
        }
    }

    public record Day(LocalDate date, List<Slot> slots) {}

    public boolean isEmpty() {
        return slots.isEmpty();
    }

    public List<Day> days() {
        return all().stream().limit(DAYS).toList();
    }

    private List<Day> all() {
        Map<LocalDate, List<Slot>> byDay = new TreeMap<>();
        for (Slot slot : slots) {
            LocalDate day = slot.at().atZone(zone).toLocalDate();
            if (!day.isBefore(from)) {
                byDay.computeIfAbsent(day, ignored -> new ArrayList<>()).add(slot);
            }
        }
        return byDay.entrySet().stream()
                .map(each -> new Day(each.getKey(), each.getValue()))
                .toList();
    }

    /// Where later days stand; null where there are none.
    public @Nullable String later() {
        List<Day> all = all();
        return all.size() <= DAYS ? null : base + "from=" + all.get(DAYS).date();
    }

    /// Where the first days stand; null where they are shown.
    public @Nullable String first() {
        return from.equals(LocalDate.EPOCH) ? null : base.substring(0, base.length() - 1);
    }

    public String href(Slot slot) {
        return base + "at=" + slot.at();
    }

    /// How one meets in the slot, and where, if it is a place.
    public String how(Slot slot, String place, Frame frame) {
        String mode = frame.say("meeting.mode." + slot.mode());
        return slot.mode() == MeetingMode.IN_PERSON && !place.isEmpty()
                ? mode + ", " + place
                : mode;
    }

    /// Whether one meets the same way in all of them.
    public boolean isOneWay() {
        return slots.stream().map(Slot::mode).distinct().count() == 1;
    }

    public String number(Day day) {
        return Integer.toString(day.date().getDayOfMonth());
    }

    public String weekday(Day day, Frame frame) {
        Locale locale = Locale.forLanguageTag(frame.lang());
        return day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, locale)
                + ", "
                + DateTimeFormatter.ofPattern("LLL", locale).format(day.date());
    }

    public String clock(Slot slot, Frame frame) {
        return clock(slot.at(), frame);
    }

    public String clock(Instant at, Frame frame) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(frame.lang()))
                .format(at.atZone(zone));
    }

    /// Day and time in full words.
    public String full(Instant at, Frame frame) {
        Locale locale = Locale.forLanguageTag(frame.lang());
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(locale)
                        .format(at.atZone(zone))
                + ", "
                + clock(at, frame);
    }

    public String zoneName(Frame frame) {
        return zone.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(frame.lang()))
                + " ("
                + zone.getId().replace('_', ' ')
                + ")";
    }

    /// The slot that starts then; null where none does.
    @Nullable Slot at(String at) {
        return slots.stream()
                .filter(each -> each.at().toString().equals(at))
                .findFirst()
                .orElse(null);
    }
}
