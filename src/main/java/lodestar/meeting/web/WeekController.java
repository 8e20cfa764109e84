package lodestar.meeting.web;

import java.time.Clock;
import java.time.Instant;
import lodestar.allocation.AllocationQueries;
import lodestar.meeting.MeetingLists;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.Cursor;
import lodestar.shared.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A week of meetings, as far as the reader may see them.
@Controller
class WeekController {

    private final MeetingLists lists;
    private final AllocationQueries allocations;
    private final Clock clock;

    WeekController(MeetingLists lists, AllocationQueries allocations, Clock clock) {
        this.lists = lists;
        this.allocations = allocations;
        this.clock = clock;
    }

    /// @param of a day of the week; the present week without one
    @GetMapping("/meetings/week")
    @May(Action.READ_MEETING)
    ModelAndView week(@RequestParam(defaultValue = "") String of, Actor by) {
        Instant now = clock.instant();
        var week = Week.of(of, now, by.zone(), by.locale());
        var found = lists.read(week.filter(), Cursor.START, WeekPage.MOST + 1, by);
        boolean mayPlan =
                by.isStaff() || by.student().filter(allocations::isActiveMentor).isPresent();
        return Answer.page("meeting/week", WeekPage.of(week, found, mayPlan, by, now));
    }
}
