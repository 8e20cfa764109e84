package lodestar.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import lodestar.allocation.AllocationQueries;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingQueries;
import lodestar.meeting.MeetingView;
import lodestar.meeting.Meetings;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Plans a meeting, shows it and changes it.
@Controller
class MeetingController {

    private final Meetings meetings;
    private final MeetingQueries queries;
    private final MeetingForms forms;
    private final AllocationQueries allocations;
    private final Clock clock;

    MeetingController(
            Meetings meetings,
            MeetingQueries queries,
            MeetingForms forms,
            AllocationQueries allocations,
            Clock clock) {
        this.meetings = meetings;
        this.queries = queries;
        this.forms = forms;
        this.allocations = allocations;
        this.clock = clock;
    }

    @GetMapping("/meetings/new")
    @May(Action.WRITE_MEETING)
    ModelAndView fresh(
            @RequestParam(defaultValue = "") String mentor,
            @RequestParam(defaultValue = "") String student,
            Actor by) {
        Optional<StudentId> self = by.isStaff() ? Optional.empty() : by.student();
        if (self.isPresent() && !allocations.isActiveMentor(self.get())) {
            Refused.refuseUnless(
                    allocations.isMentor(self.get()),
                    "not-a-mentor",
                    problem -> problem.with("meeting"));
            return Answer.page("meeting/nobody", new NobodyPage());
        }
        var form = forms.fresh(mentor, student, by);
        return planning(form, Problems.NONE, MeetingForms.Sought.NOTHING, by);
    }

    /// The same form again with what follows from what was chosen. Keeps nothing.
    @PostMapping("/meetings/new")
    @May(Action.WRITE_MEETING)
    ModelAndView again(MeetingForm form, HttpServletRequest request, Actor by) {
        return planning(form, Problems.NONE, sought(request), by);
    }

    @PostMapping("/meetings")
    @May(Action.WRITE_MEETING)
    Submission plan(
            MeetingForm form, @RequestParam(defaultValue = "false") boolean past, Actor by) {
        return Submission.making(
                        () -> {
                            form.slot().mustBeMeant(past, clock.instant());
                            return meetings.plan(
                                    theHost(form, by),
                                    form.outline(),
                                    form.slot(),
                                    form.attendees(),
                                    by);
                        })
                .then(MeetingController::page, "meeting.planned")
                .orShow(refused ->
                        planning(form, Problems.of(refused), MeetingForms.Sought.NOTHING, by));
    }

    @GetMapping("/meetings/mentors")
    @May(Action.WRITE_MEETING)
    ModelAndView mentors(@RequestParam(defaultValue = "") String q, Actor by) {
        return Answer.options(forms.mentors(q, by));
    }

    @GetMapping("/meetings/zones")
    @May(Action.WRITE_MEETING)
    ModelAndView zones(@RequestParam(defaultValue = "") String q, Actor by) {
        return Answer.options(forms.zones(q, by.locale()));
    }

    @GetMapping("/meetings/{id}")
    @May(Action.READ_MEETING)
    ModelAndView show(@PathVariable MeetingId id, Actor by) {
        return Answer.page(
                "meeting/show", new MeetingPage(queries.view(id, by), by, clock.instant()));
    }

    @GetMapping("/meetings/{id}/edit")
    @May(Action.WRITE_MEETING)
    ModelAndView edit(@PathVariable MeetingId id, Actor by) {
        var meeting = scheduled(id, by);
        return changing(meeting, MeetingForm.of(meeting), Problems.NONE, by);
    }

    @PostMapping("/meetings/{id}")
    @May(Action.WRITE_MEETING)
    Submission change(
            @PathVariable MeetingId id, MeetingForm form, HttpServletRequest request, Actor by) {
        return Submission.of(() ->
                        meetings.change(id, form.version(), form.outline(), form.attendees(), by))
                .then(page(id), "meeting.changed")
                .orShow(refused ->
                        refused.code().equals("stale-version")
                                ? forms.conflict(queries.view(id, by), form, request, by)
                                : changing(queries.view(id, by), form, Problems.of(refused), by));
    }

    static MeetingForms.Sought sought(HttpServletRequest request) {
        return new MeetingForms.Sought(
                typed(request, "_find"), typed(request, "mentor_q"), typed(request, "zone_q"));
    }

    private static String typed(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    static String page(MeetingId id) {
        return "/meetings/" + id.value();
    }

    private MeetingView scheduled(MeetingId id, Actor by) {
        var meeting = queries.view(id, by);
        Refused.forbidUnless(meeting.mayWrite());
        Refused.refuseUnless(meeting.isScheduled(), "wrong-status");
        return meeting;
    }

    private static StudentId theHost(MeetingForm form, Actor by) {
        StudentId host = MeetingForms.host(form, by);
        if (host == null) {
            throw Refused.invalid(Problem.of("mentor-required").at("mentor"));
        }
        return host;
    }

    private ModelAndView planning(
            MeetingForm form, Problems problems, MeetingForms.Sought sought, Actor by) {
        return Answer.page("meeting/form", forms.planning(form, problems, sought, by));
    }

    private ModelAndView changing(
            MeetingView meeting, MeetingForm form, Problems problems, Actor by) {
        return Answer.page("meeting/form", forms.changing(meeting, form, problems, by));
    }
}
