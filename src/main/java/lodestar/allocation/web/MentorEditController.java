package lodestar.allocation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lodestar.allocation.MentorQueries;
import lodestar.allocation.MentorRecord;
import lodestar.allocation.Mentors;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.program.ProgramQueries;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Conflict;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Changes what a mentor offers.
@Controller
class MentorEditController {

    private static final String ONE = "/mentors/{id}";

    private final Mentors mentors;
    private final MentorQueries queries;
    private final ProgramQueries program;
    private final FormWords words;

    MentorEditController(
            Mentors mentors, MentorQueries queries, ProgramQueries program, FormWords words) {
        this.mentors = mentors;
        this.queries = queries;
        this.program = program;
        this.words = words;
    }

    @GetMapping(ONE + "/edit")
    @May(Action.ALLOCATE)
    ModelAndView edit(@PathVariable StudentId id, Actor by) {
        var mentor = find(id, by);
        return form(mentor, MentorForm.of(mentor), Problems.NONE);
    }

    @PostMapping(ONE)
    @May(Action.ALLOCATE)
    Submission change(
            @PathVariable StudentId id, MentorForm form, HttpServletRequest request, Actor by) {
        return Submission.of(() -> mentors.change(id, form.edit(), by))
                .then(here(id), "mentor.changed")
                .orShow(refused -> again(find(id, by), form, refused, request, by));
    }

    @PostMapping(ONE + "/pause")
    @May(Action.ALLOCATE)
    Submission pause(@PathVariable StudentId id, Actor by) {
        return Submission.of(() -> mentors.pause(id, by)).then(here(id), "mentor.paused");
    }

    @PostMapping(ONE + "/resumption")
    @May(Action.ALLOCATE)
    Submission resume(@PathVariable StudentId id, Actor by) {
        return Submission.of(() -> mentors.resume(id, by)).then(here(id), "mentor.resumed");
    }

    private ModelAndView again(
            MentorRecord mentor,
            MentorForm form,
            Refused refused,
            HttpServletRequest request,
            Actor by) {
        return refused.code().equals("stale-version")
                ? conflict(mentor, form, request, by)
                : form(mentor, form, Problems.of(refused));
    }

    private ModelAndView form(MentorRecord mentor, MentorForm form, Problems problems) {
        return Answer.page(
                "allocation/mentor-form",
                new MentorFormPage(mentor, form, program.all(), problems));
    }

    private ModelAndView conflict(
            MentorRecord mentor, MentorForm form, HttpServletRequest request, Actor by) {
        var page = new MentorFormPage(mentor, form, program.all(), Problems.NONE);
        var theirs = MentorForm.of(mentor);
        return Conflict.of(
                        request,
                        mentor.name(),
                        here(mentor.id()),
                        Objects.requireNonNullElse(mentor.changedBy(), ""),
                        Objects.requireNonNullElse(mentor.changedAt(), Instant.EPOCH),
                        mentor.version(),
                        List.of(
                                Conflict.Text.shown(
                                        words.say("mentor.capacity", by),
                                        theirs.capacity(),
                                        form.capacity()),
                                Conflict.Text.shown(
                                        words.say("mentor.focus", by),
                                        page.areasOf(theirs),
                                        page.areasOf(form)),
                                Conflict.Text.merged(
                                        "languages",
                                        words.say("mentor.languages", by),
                                        theirs.languages(),
                                        form.languages())))
                .answer();
    }

    private MentorRecord find(StudentId id, Actor by) {
        return queries.find(id, by).orElseThrow(NotFound::new);
    }

    private static String here(StudentId id) {
        return "/mentors/" + id.value();
    }
}
