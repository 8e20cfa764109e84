package lodestar.meeting.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import lodestar.meeting.MeetingRow;
import lodestar.meeting.MeetingStatus;
import lodestar.people.Actor;
import lodestar.shared.web.Frame;
import lodestar.shared.web.MenuItem;

/// The meetings of a week, by day and hour of the reader's clocks: a table at the desk, a list by
/// day on a phone. A meeting that goes past midnight stands in both days; those at the same hour
/// stand one under the other. Only hours that something begins in have a row.
///
/// @param isCut whether there are more meetings than a table can show
public record WeekPage(
        Week week, List<MeetingRow> rows, boolean isCut, boolean mayPlan, Actor by, Instant now) {

    static final int MOST = 300;

    /// A meeting in one of the days that it touches.
    ///
    /// @param hour of the day's clocks when it begins; the day's first for one that began before
    /// @param isContinued whether it began the day before
    /// @param isOpen whether it ends another day
    public record Plan(MeetingRow meeting, int hour, boolean isContinued, boolean isOpen) {}

    public record Day(LocalDate date, boolean isToday, List<Plan> plans) {

        public List<Plan> at(int hour) {
            return plans.stream().filter(each -> each.hour() == hour).toList();
        }
    }

    /// @param found the meetings of the week, and perhaps some more
    static WeekPage of(Week week, List<MeetingRow> found, boolean mayPlan, Actor by, Instant now) {
        List<MeetingRow> rows =
                found.stream()
                        .limit(MOST)
                        .filter(each -> each.status() != MeetingStatus.RESCHEDULED)
                        .sorted(
                                Comparator.comparing(MeetingRow::startsAt)
                                        .thenComparing(each -> each.number().value()))
                        .toList();
        return new WeekPage(week, rows, found.size() > MOST, mayPlan, by, now);
    }

    public List<Day> days() {
        LocalDate today = now.atZone(week.zone()).toLocalDate();
        return week.days().stream()
                .map(date -> new Day(date, date.equals(today), plans(date)))
                .toList();
    }

    private List<Plan> plans(LocalDate date) {
        Instant start = week.start(date);
        Instant end = week.end(date);
        return rows.stream()
                .filter(each -> each.startsAt().isBefore(end) && each.endsAt().isAfter(start))
                .map(each -> {
                    boolean isContinued = each.startsAt().isBefore(start);
                    Instant from = isContinued ? start : each.startsAt();
                    int hour = from.atZone(week.zone()).getHour();
                    return new Plan(each, hour, isContinued, each.endsAt().isAfter(end));
                })
                .toList();
    }

    public List<Integer> hours() {
        return days().stream()
                .flatMap(day -> day.plans().stream())
                .map(Plan::hour)
                .distinct()
                .sorted()
                .toList();
    }

    public boolean isEmpty() {
        return hours().isEmpty();
    }

    public String title(Frame frame) {
        return frame.say(
                "meeting.week.title",
                Integer.toString(week.number()),
                frame.date(week.first()),
                frame.date(week.last()));
    }

    public String clock(int hour) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(by.locale())
                .format(LocalTime.of(hour, 0));
    }

    public String weekday(Day day) {
        return day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, by.locale());
    }

    public String number(Day day) {
        return Integer.toString(day.date().getDayOfMonth());
    }

    /// What the clocks do on that day; empty on a usual one.
    public String clocks(Frame frame, Day day) {
        Duration more = week.more(day.date());
        return more.isZero()
                ? ""
                : frame.say(
                        more.isNegative() ? "meeting.week.forward" : "meeting.week.back",
                        more.abs().toMinutes());
    }

    /// From when to when, as the clocks show it; with the offset in an hour that they show twice.
    public String time(Frame frame, Plan plan) {
        MeetingRow meeting = plan.meeting();
        return frame.moment(meeting.startsAt()).clock()
                + offset(meeting.startsAt())
                + " – "
                + frame.moment(meeting.endsAt()).clock()
                + offset(meeting.endsAt());
    }

    private String offset(Instant at) {
        LocalDateTime shown = at.atZone(week.zone()).toLocalDateTime();
        if (week.zone().getRules().getValidOffsets(shown).size() < 2) {
            return "";
        }
        ZoneOffset offset = week.zone().getRules().getOffset(at);
        return " (UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId()) + ")";
    }

    /// A word beside the time of one that does not begin or end on that day; empty otherwise.
    public String overnight(Frame frame, Plan plan) {
        if (plan.isContinued()) {
            return frame.say("meeting.week.since");
        }
        return plan.isOpen() ? frame.say("meeting.week.until") : "";
    }

    public String kind(Plan plan) {
        return switch (plan.meeting().status()) {
            case SCHEDULED -> "";
            case DONE -> "good";
            case CANCELLED, RESCHEDULED -> "off";
        };
    }

    /// Its state in a word where it is another than planned.
    public String state(Frame frame, Plan plan) {
        MeetingStatus status = plan.meeting().status();
        return status == MeetingStatus.SCHEDULED ? "" : Shown.word(frame, status);
    }

    public boolean isThisWeek() {
        return week.has(now);
    }

    public String previous() {
        return Week.address(week.first().minusDays(7));
    }

    public String next() {
        return Week.address(week.first().plusDays(7));
    }

    /// The list of the same days, which has no end.
    public String list() {
        return "/meetings?from=" + week.first() + "&to=" + week.last();
    }

    public List<MenuItem> tabs(Frame frame) {
        return MeetingListPage.tabs(frame, MeetingListPage.WEEK);
    }
}
