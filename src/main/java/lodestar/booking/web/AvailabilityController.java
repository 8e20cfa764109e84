package lodestar.booking.web;

import java.util.Map;
import java.util.UUID;
import lodestar.booking.Availabilities;
import lodestar.booking.Availability;
import lodestar.booking.AvailabilityQueries;
import lodestar.booking.MentorTimes;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.program.ProgramQueries;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Says when a mentor has time.
@Controller
class AvailabilityController {

    private static final String ONE = "/availability/{mentor}";

    private final Availabilities availabilities;
    private final AvailabilityQueries queries;
    private final ProgramQueries program;

    AvailabilityController(
            Availabilities availabilities, AvailabilityQueries queries, ProgramQueries program) {
        this.availabilities = availabilities;
        this.queries = queries;
        this.program = program;
    }

    @GetMapping("/availability")
    @May(Action.OFFER_TIME)
    ModelAndView own(Actor by) {
        return show(by.student().orElseThrow(NotFound::new), by);
    }

    @GetMapping(ONE)
    @May(Action.OFFER_TIME)
    ModelAndView show(@PathVariable StudentId mentor, Actor by) {
        MentorTimes times = queries.of(mentor, by);
        return page(times, said(times), Problems.NONE, Map.of(), Problems.NONE, by);
    }

    @PostMapping(ONE)
    @May(Action.OFFER_TIME)
    Submission offer(
            @PathVariable StudentId mentor, @RequestParam Map<String, String> typed, Actor by) {
        var form = AvailabilityForm.read(typed);
        return Submission.of(() -> availabilities.offer(mentor, form.availability(), by))
                .then("/availability/" + mentor.value(), "booking.offered")
                .orShow(refused ->
                        page(
                                queries.of(mentor, by),
                                form,
                                Problems.of(refused),
                                Map.of(),
                                Problems.NONE,
                                by));
    }

    @PostMapping(ONE + "/days")
    @May(Action.OFFER_TIME)
    Submission except(
            @PathVariable StudentId mentor, @RequestParam Map<String, String> typed, Actor by) {
        return Submission.of(
                        () -> availabilities.except(mentor, new SpecialDayForm(typed).day(), by))
                .then("/availability/" + mentor.value(), "booking.day.added")
                .orShow(refused -> {
                    MentorTimes times = queries.of(mentor, by);
                    return page(times, said(times), Problems.NONE, typed, Problems.of(refused), by);
                });
    }

    @PostMapping(ONE + "/days/{day}/removal")
    @May(Action.OFFER_TIME)
    Submission asUsual(@PathVariable StudentId mentor, @PathVariable UUID day, Actor by) {
        return Submission.of(() -> availabilities.asUsual(mentor, day, by))
                .then("/availability/" + mentor.value(), "booking.day.removed");
    }

    private AvailabilityForm said(MentorTimes times) {
        return AvailabilityForm.of(
                times.availability()
                        .orElseGet(
                                () -> Availability.proposed(program.settings().meetingMinutes())));
    }

    private static ModelAndView page(
            MentorTimes times,
            AvailabilityForm form,
            Problems problems,
            Map<String, String> special,
            Problems dayProblems,
            Actor by) {
        return Answer.page(
                "booking/availability",
                new AvailabilityPage(
                        times, by.is(times.mentor()), form, problems, special, dayProblems));
    }
}
