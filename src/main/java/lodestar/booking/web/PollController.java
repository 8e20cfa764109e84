package lodestar.booking.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lodestar.allocation.AllocationQueries;
import lodestar.booking.PollAnswer;
import lodestar.booking.PollId;
import lodestar.booking.PollQueries;
import lodestar.booking.Polls;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.program.ProgramQueries;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Asks a group for a time, takes the answers, and chooses.
@Controller
@RequestMapping("/polls")
class PollController {

    private final Polls polls;
    private final PollQueries queries;
    private final AllocationQueries allocations;
    private final ProgramQueries program;
    private final Clock clock;

    PollController(
            Polls polls,
            PollQueries queries,
            AllocationQueries allocations,
            ProgramQueries program,
            Clock clock) {
        this.polls = polls;
        this.queries = queries;
        this.allocations = allocations;
        this.program = program;
        this.clock = clock;
    }

    @GetMapping("/new")
    @May(Action.WRITE_MEETING)
    ModelAndView fresh(Actor by) {
        StudentId host = host(by);
        Refused.refuseUnless(
                !allocations.activeMentees(host).isEmpty(),
                allocations.isMentor(host) ? "no-allocation" : "not-a-mentor",
                each -> each.with("meeting"));
        return form(
                PollForm.fresh(by.zone(), program.settings().meetingMinutes()), Problems.NONE, by);
    }

    /// The same form again with one more time to fill in. Keeps nothing.
    @PostMapping("/times")
    @May(Action.WRITE_MEETING)
    ModelAndView more(@RequestParam MultiValueMap<String, String> sent, Actor by) {
        return form(PollForm.read(sent, by.zone()).withOneMore(), Problems.NONE, by);
    }

    @PostMapping
    @May(Action.WRITE_MEETING)
    Submission open(@RequestParam MultiValueMap<String, String> sent, Actor by) {
        var form = PollForm.read(sent, by.zone());
        return Submission.making(() -> polls.open(host(by), form.outline(), form.invited(), by))
                .then(PollController::page, "poll.opened")
                .orShow(refused -> form(form, Problems.of(refused), by));
    }

    @GetMapping("/{id}")
    @May(Action.READ_MEETING)
    ModelAndView show(@PathVariable PollId id, Actor by) {
        return page(id, Map.of(), Problems.NONE, by);
    }

    @PostMapping("/{id}/answers")
    @May(Action.BOOK_MEETING)
    Submission answer(@PathVariable PollId id, @RequestParam Map<String, String> typed, Actor by) {
        return Submission.of(() -> polls.answer(id, answers(typed), by))
                .then(page(id), "poll.answered")
                .orShow(refused -> page(id, typed, Problems.of(refused), by));
    }

    @PostMapping("/{id}/decision")
    @May(Action.WRITE_MEETING)
    Submission decide(@PathVariable PollId id, @RequestParam UUID option, Actor by) {
        return Submission.making(() -> polls.decide(id, option, by))
                .then(BookingController::meeting, "poll.decided")
                .orShow(refused -> page(id, Map.of(), Problems.of(refused), by));
    }

    @PostMapping("/{id}/closing")
    @May(Action.WRITE_MEETING)
    Submission close(@PathVariable PollId id, Actor by) {
        return Submission.of(() -> polls.close(id, by))
                .then(page(id), "poll.closed")
                .orShow(refused -> page(id, Map.of(), Problems.of(refused), by));
    }

    private static StudentId host(Actor by) {
        return by.student().orElseThrow(NotFound::new);
    }

    static String page(PollId id) {
        return "/polls/" + id.value();
    }

    private static Map<UUID, PollAnswer> answers(Map<String, String> typed) {
        Map<UUID, PollAnswer> answers = new HashMap<>();
        typed.forEach((name, value) ->
                Arrays.stream(PollAnswer.values())
                        .filter(each ->
                                name.startsWith(PollPage.ANSWER) && each.name().equals(value))
                        .forEach(each -> put(answers, name, each)));
        return answers;
    }

    private static void put(Map<UUID, PollAnswer> answers, String name, PollAnswer answer) {
        try {
            answers.put(UUID.fromString(name.substring(PollPage.ANSWER.length())), answer);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    private ModelAndView page(PollId id, Map<String, String> typed, Problems problems, Actor by) {
        return Answer.page(
                "booking/poll",
                new PollPage(queries.view(id, by), typed, problems, clock.instant()));
    }

    private ModelAndView form(PollForm form, Problems problems, Actor by) {
        return Answer.page(
                "booking/poll-form",
                new PollFormPage(form, allocations.activeMentees(host(by)), problems));
    }
}
