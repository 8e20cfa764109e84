package lodestar.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import lodestar.meeting.Attendance;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingQueries;
import lodestar.meeting.MeetingView;
import lodestar.meeting.Meetings;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.shared.Refused;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What becomes of a meeting: rescheduled, held, cancelled, taken back, voided.
@Controller
@RequestMapping("/meetings/{id}")
class MeetingActController {

    /// Before a mentee's id: the field that says whether they came.
    static final String CAME = "came-";

    private final Meetings meetings;
    private final MeetingQueries queries;
    private final MeetingForms forms;
    private final Clock clock;

    MeetingActController(
            Meetings meetings, MeetingQueries queries, MeetingForms forms, Clock clock) {
        this.meetings = meetings;
        this.queries = queries;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/reschedule")
    @May(Action.WRITE_MEETING)
    ModelAndView otherTime(@PathVariable MeetingId id, Actor by) {
        var meeting = toCome(id, by);
        return rescheduling(
                meeting, MeetingForm.of(meeting), Problems.NONE, MeetingForms.Sought.NOTHING, by);
    }

    /// The same form again with the zones that were sought. Keeps nothing.
    @PostMapping("/reschedule/again")
    @May(Action.WRITE_MEETING)
    ModelAndView again(
            @PathVariable MeetingId id, MeetingForm form, HttpServletRequest request, Actor by) {
        return rescheduling(
                toCome(id, by), form, Problems.NONE, MeetingController.sought(request), by);
    }

    @PostMapping("/reschedule")
    @May(Action.WRITE_MEETING)
    Submission reschedule(
            @PathVariable MeetingId id,
            MeetingForm form,
            @RequestParam(defaultValue = "false") boolean past,
            Actor by) {
        return Submission.making(
                        () -> {
                            form.slot().mustBeMeant(past, clock.instant());
                            return meetings.reschedule(id, form.slot(), form.reason(), by);
                        })
                .then(MeetingController::page, "meeting.rescheduled")
                .orShow(refused ->
                        rescheduling(
                                queries.view(id, by),
                                form,
                                Problems.of(refused),
                                MeetingForms.Sought.NOTHING,
                                by));
    }

    @GetMapping("/completion")
    @May(Action.WRITE_MEETING)
    ModelAndView whoCame(@PathVariable MeetingId id, Actor by) {
        var meeting = toCome(id, by);
        return page("meeting/completion", meeting, Map.of(), "", Problems.NONE);
    }

    @PostMapping("/completion")
    @May(Action.WRITE_MEETING)
    Submission hold(@PathVariable MeetingId id, @RequestParam Map<String, String> said, Actor by) {
        Map<StudentId, Attendance> came = came(said);
        return Submission.of(() -> meetings.hold(id, came, by))
                .then(MeetingController.page(id), "meeting.held")
                .orShow(refused ->
                        page(
                                "meeting/completion",
                                queries.view(id, by),
                                came,
                                "",
                                Problems.of(refused)));
    }

    @GetMapping("/cancellation")
    @May(Action.WRITE_MEETING)
    ModelAndView whyCancel(@PathVariable MeetingId id, Actor by) {
        return page("meeting/cancellation", toCome(id, by), Map.of(), "", Problems.NONE);
    }

    @PostMapping("/cancellation")
    @May(Action.WRITE_MEETING)
    Submission cancel(
            @PathVariable MeetingId id, @RequestParam(defaultValue = "") String reason, Actor by) {
        return Submission.of(() -> meetings.cancel(id, reason, by))
                .then(MeetingController.page(id), "meeting.cancelled")
                .orShow(refused ->
                        page(
                                "meeting/cancellation",
                                queries.view(id, by),
                                Map.of(),
                                reason,
                                Problems.of(refused)));
    }

    @PostMapping("/undo")
    @May(Action.WRITE_MEETING)
    Submission undo(@PathVariable MeetingId id, Actor by) {
        return Submission.of(() -> meetings.undo(id, by))
                .then(MeetingController.page(id), "meeting.undone");
    }

    @GetMapping("/voiding")
    @May(Action.RESTORE_VOIDED)
    ModelAndView whyVoid(@PathVariable MeetingId id, Actor by) {
        return page("meeting/voiding", queries.view(id, by), Map.of(), "", Problems.NONE);
    }

    @PostMapping("/voiding")
    @May(Action.RESTORE_VOIDED)
    Submission strike(
            @PathVariable MeetingId id, @RequestParam(defaultValue = "") String reason, Actor by) {
        return Submission.of(() -> meetings.strike(id, reason, by))
                .then(MeetingController.page(id), "meeting.voided.done")
                .orShow(refused ->
                        page(
                                "meeting/voiding",
                                queries.view(id, by),
                                Map.of(),
                                reason,
                                Problems.of(refused)));
    }

    @PostMapping("/restoration")
    @May(Action.RESTORE_VOIDED)
    Submission restore(@PathVariable MeetingId id, Actor by) {
        return Submission.of(() -> meetings.restore(id, by))
                .then(MeetingController.page(id), "meeting.restored");
    }

    private MeetingView toCome(MeetingId id, Actor by) {
        var meeting = queries.view(id, by);
        Refused.forbidUnless(meeting.mayWrite());
        Refused.refuseUnless(meeting.isScheduled(), "wrong-status");
        return meeting;
    }

    private static Map<StudentId, Attendance> came(Map<String, String> said) {
        Map<StudentId, Attendance> came = new HashMap<>();
        said.forEach((name, value) ->
                Arrays.stream(Attendance.values())
                        .filter(each -> name.startsWith(CAME) && each.name().equals(value))
                        .forEach(each ->
                                MeetingForm.student(name.substring(CAME.length()))
                                        .ifPresent(student -> came.put(student, each))));
        return came;
    }

    private ModelAndView rescheduling(
            MeetingView meeting,
            MeetingForm form,
            Problems problems,
            MeetingForms.Sought sought,
            Actor by) {
        return Answer.page(
                "meeting/reschedule", forms.rescheduling(meeting, form, problems, sought, by));
    }

    private static ModelAndView page(
            String template,
            MeetingView meeting,
            Map<StudentId, Attendance> told,
            String reason,
            Problems problems) {
        return Answer.page(template, new MeetingActPage(meeting, told, reason, problems));
    }
}
