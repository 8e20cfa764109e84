package lodestar.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lodestar.meeting.MeetingRow;
import lodestar.people.Actor;
import lodestar.shared.Slice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.MenuItem;

/// Scheduled meetings day by day, from today on; earlier ones lie behind a link.
public record AgendaPage(Slice<MeetingRow> rows, boolean mayPlan, Actor by, Instant now) {

    /// @param meetings those that start on that day of the reader
    public record Day(LocalDate date, boolean isToday, List<MeetingRow> meetings) {}

    public List<Day> days() {
        LocalDate today = now.atZone(by.zone()).toLocalDate();
        Map<LocalDate, List<MeetingRow>> days = new LinkedHashMap<>();
        for (MeetingRow row : rows.rows()) {
            days.computeIfAbsent(
                            row.startsAt().atZone(by.zone()).toLocalDate(),
                            day -> new ArrayList<>())
                    .add(row);
        }
        return days.entrySet().stream()
                .map(each -> new Day(each.getKey(), each.getKey().equals(today), each.getValue()))
                .toList();
    }

    /// Where the meetings stand that are over and of which nobody has said what became of them.
    public String undecided() {
        return "/meetings?status=SCHEDULED&to=" + now.atZone(by.zone()).toLocalDate().minusDays(1);
    }

    public String number(Day day) {
        return Integer.toString(day.date().getDayOfMonth());
    }

    /// The weekday and the month, and the year where it is another one.
    public String weekday(Day day) {
        String name = day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, by.locale());
        boolean isThisYear = day.date().getYear() == now.atZone(by.zone()).getYear();
        String month =
                DateTimeFormatter.ofPattern(isThisYear ? "LLL" : "LLL y", by.locale())
                        .format(day.date());
        return name + ", " + month;
    }

    public List<MenuItem> tabs(Frame frame) {
        return MeetingListPage.tabs(frame, MeetingListPage.AGENDA);
    }
}
