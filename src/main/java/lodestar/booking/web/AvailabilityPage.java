package lodestar.booking.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lodestar.booking.MentorTimes;
import lodestar.booking.SpecialDay;
import lodestar.meeting.MeetingMode;
import lodestar.shared.Dates;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Problems;

/// When a mentor has time: the week, what is kept around meetings, and days that differ.
///
/// @param isOwn whether the reader is the mentor
/// @param special what was typed for a special day
/// @param problems of the hours
/// @param dayProblems of the special day
public record AvailabilityPage(
        MentorTimes times,
        boolean isOwn,
        AvailabilityForm form,
        Problems problems,
        Map<String, String> special,
        Problems dayProblems) {

    public String here() {
        return "/availability/" + times.mentor().value();
    }

    public boolean isSaid() {
        return times.availability().isPresent();
    }

    public List<Choice> days(Frame frame, AvailabilityForm.Line line) {
        return Arrays.stream(DayOfWeek.values())
                .map(each ->
                        Choice.of(
                                Integer.toString(each.getValue()),
                                each.getDisplayName(TextStyle.FULL_STANDALONE, locale(frame)),
                                line.day()))
                .toList();
    }

    public String day(Frame frame, AvailabilityForm.Line line) {
        return line.day().matches("[1-7]")
                ? DayOfWeek.of(Integer.parseInt(line.day()))
                        .getDisplayName(TextStyle.FULL_STANDALONE, locale(frame))
                : frame.say("booking.hours.add");
    }

    /// Days are folded, with their hours beside their names; but for those that may be wrong, and
    /// the first while nothing was said.
    public boolean isShown(AvailabilityForm.Placed each) {
        return each.line().isEmpty()
                ? !isSaid() && !problems.any() && each.line().day().equals("1")
                : problems.any() || !isReadable(each.line());
    }

    private static boolean isReadable(AvailabilityForm.Line line) {
        return AvailabilityForm.time(line.from()) != null
                && AvailabilityForm.time(line.to()) != null
                && AvailabilityForm.mode(line.mode()) != null;
    }

    /// The days as the reader's country counts them.
    public List<AvailabilityForm.Placed> week(Frame frame) {
        return form.week(Dates.firstOfWeek(locale(frame)));
    }

    public String hours(Frame frame, AvailabilityForm.Line line) {
        LocalTime from = AvailabilityForm.time(line.from());
        LocalTime to = AvailabilityForm.time(line.to());
        MeetingMode mode = AvailabilityForm.mode(line.mode());
        return from == null || to == null || mode == null
                ? frame.say("booking.hours.none")
                : hours(frame, new SpecialDay.Hours(from, to, mode));
    }

    public List<Choice> modes(Frame frame, String chosen) {
        return Arrays.stream(MeetingMode.values())
                .map(each -> Choice.of(each.name(), frame.say("meeting.mode." + each), chosen))
                .toList();
    }

    public List<Choice> kinds(Frame frame) {
        String chosen = special("kind").isEmpty() ? "OFF" : special("kind");
        return List.of(
                Choice.of("OFF", frame.say("booking.day.off"), chosen),
                Choice.of(SpecialDayForm.EXTRA, frame.say("booking.day.extra"), chosen));
    }

    public String special(String name) {
        return special.getOrDefault(name, "");
    }

    public String said(Frame frame, SpecialDay day) {
        String first = frame.date(day.first());
        return day.last().equals(day.first())
                ? first
                : frame.say("booking.day.span", first, frame.date(day.last()));
    }

    public String hours(Frame frame, SpecialDay.Hours hours) {
        return clock(frame, hours.from())
                + " – "
                + clock(frame, hours.to())
                + ", "
                + frame.say("meeting.mode." + hours.mode());
    }

    private static String clock(Frame frame, LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale(frame))
                .format(time);
    }

    private static Locale locale(Frame frame) {
        return Locale.forLanguageTag(frame.lang());
    }
}
