package lodestar.booking.web;

import lodestar.booking.BusyCalendars;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Takes the address of a calendar elsewhere, shows how it goes with it, and forgets it.
@Controller
@RequestMapping("/busy-calendar")
class BusyController {

    private static final String HERE = "/busy-calendar";

    private final BusyCalendars calendars;

    BusyController(BusyCalendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping
    @May(Action.KEEP_BUSY)
    ModelAndView show(Actor by) {
        return page("", Problems.NONE, by);
    }

    @PostMapping
    @May(Action.KEEP_BUSY)
    Submission keep(@RequestParam(defaultValue = "") String address, Actor by) {
        return Submission.of(() -> calendars.keep(address, by))
                .then(HERE, "busy.kept")
                .orShow(refused -> page(address, Problems.of(refused), by));
    }

    @PostMapping("/removal")
    @May(Action.KEEP_BUSY)
    Submission remove(Actor by) {
        return Submission.of(() -> calendars.remove(by)).then(HERE, "busy.removed");
    }

    private ModelAndView page(String typed, Problems problems, Actor by) {
        return Answer.page(
                "booking/busy", new BusyPage(calendars.of(by).orElse(null), typed, problems));
    }
}
