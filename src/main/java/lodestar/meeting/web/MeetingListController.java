package lodestar.meeting.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lodestar.allocation.AllocationQueries;
import lodestar.meeting.MeetingFilter;
import lodestar.meeting.MeetingLists;
import lodestar.meeting.MeetingRow;
import lodestar.meeting.MeetingStatus;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.ListedIds;
import lodestar.people.May;
import lodestar.shared.Cursor;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Choice;
import lodestar.shared.web.ListDownload;
import lodestar.shared.web.ListLines;
import lodestar.shared.web.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Meetings as a list, as an agenda, and as a file.
@Controller
class MeetingListController {

    private static final int PAGE = 80;
    private static final int AGENDA = 40;
    private static final List<String> HEADS =
            List.of(
                    "meeting.number",
                    "meeting.name",
                    "meeting.file.start",
                    "meeting.minutes",
                    "meeting.mode",
                    "meeting.status",
                    "meeting.mentor",
                    "meeting.mentees");

    private final MeetingLists lists;
    private final AllocationQueries allocations;
    private final ListDownload download;
    private final Clock clock;

    MeetingListController(
            MeetingLists lists, AllocationQueries allocations, ListDownload download, Clock clock) {
        this.lists = lists;
        this.allocations = allocations;
        this.download = download;
        this.clock = clock;
    }

    @Bean
    static MenuEntry meetingMenu() {
        return new MenuEntry(30, "meeting.menu", "/meetings", Action.READ_MEETING.name());
    }

    /// The lowest number first where no order was asked for, as history goes on.
    @Bean
    static ListedIds meetingIds(MeetingLists lists) {
        return new ListedIds(
                "meetings",
                (asked, by, chunk) -> {
                    var filter = MeetingQuestion.read(asked, by.zone()).filter();
                    var order = MeetingLists.SORTING.order(asked.getOrDefault("sort", "number"));
                    ListDownload.chunks(
                            (from, size) -> lists.read(filter, order, from, size, by),
                            order::cursor,
                            rows -> chunk.accept(ListedIds.of(rows, row -> row.id().value())));
                });
    }

    @GetMapping("/meetings")
    @May(Action.READ_MEETING)
    ModelAndView list(
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String sort,
            Actor by) {
        var order = MeetingLists.SORTING.order(sort);
        var question = MeetingQuestion.read(asked, by.zone());
        var filter = question.filter();
        var rows = lists.latest(filter, order, order.from(at), PAGE, by);
        return Answer.page(
                "meeting/list",
                new MeetingListPage(question, order, rows, mentor(filter, by), mayPlan(by), by));
    }

    @GetMapping("/meetings/agenda")
    @May(Action.READ_MEETING)
    ModelAndView agenda(@RequestParam(required = false) @Nullable String at, Actor by) {
        Instant now = clock.instant();
        Cursor from = Cursor.read(at, 2);
        var filter = MeetingFilter.ALL.of(MeetingStatus.SCHEDULED);
        Instant today = now.atZone(by.zone()).toLocalDate().atStartOfDay(by.zone()).toInstant();
        var rows = lists.inOrder(from.isSet() ? filter : filter.since(today), from, AGENDA, by);
        return Answer.page("meeting/agenda", new AgendaPage(rows, mayPlan(by), by, now));
    }

    @GetMapping({"/meetings.csv", "/meetings.xlsx"})
    @May(Action.READ_MEETING)
    ModelAndView file(@RequestParam Map<String, String> asked, Actor by) {
        var filter = MeetingQuestion.read(asked, by.zone()).filter();
        var order = MeetingLists.SORTING.order(asked.get("sort"));
        return download.of(
                "meetings",
                by.id().value(),
                HEADS,
                lines ->
                        ListDownload.each(
                                (from, size) -> lists.read(filter, order, from, size, by),
                                order::cursor,
                                row -> line(lines, row)));
    }

    private static void line(ListLines lines, MeetingRow row) {
        lines.line(
                row.number(),
                row.name(),
                row.startsAt(),
                row.minutes(),
                row.mode(),
                row.status(),
                row.mentorName(),
                row.mentees());
    }

    private boolean mayPlan(Actor by) {
        return by.isStaff() || by.student().filter(allocations::isActiveMentor).isPresent();
    }

    private @Nullable Choice mentor(MeetingFilter filter, Actor by) {
        return filter.mentor() == null || !by.isStaff()
                ? null
                : lists.mentor(filter.mentor())
                        .map(each ->
                                new Choice(
                                        each.id().value().toString(),
                                        each.name(),
                                        each.number(),
                                        true))
                        .orElse(null);
    }
}
