package lodestar.people.web;

import static lodestar.people.Action.MANAGE_RECORDS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.PeopleQueries;
import lodestar.people.StudentId;
import lodestar.people.StudentView;
import lodestar.people.Students;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Makes and changes students. Their lists and pages are in `academics`, which knows what they do.
@Controller
class StudentFormController {

    private final Students students;
    private final PeopleQueries queries;
    private final Clock clock;

    StudentFormController(Students students, PeopleQueries queries, Clock clock) {
        this.students = students;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/students/new")
    @May(MANAGE_RECORDS)
    ModelAndView fresh(Actor by) {
        return page(null, StudentForm.empty(by), by, Problems.NONE);
    }

    @PostMapping("/students")
    @May(MANAGE_RECORDS)
    Submission admit(StudentForm form, Actor by) {
        return Submission.making(() -> students.admit(form.details(by.locale(), today()), by))
                .then(made -> "/students/" + made.value(), "people.student.admitted")
                .orShow(refused -> page(null, form, by, Problems.of(refused)));
    }

    @GetMapping("/students/{id}/edit")
    @May(MANAGE_RECORDS)
    ModelAndView edit(@PathVariable StudentId id, Actor by) {
        return page(id, StudentForm.of(find(id, by), by.locale()), by, Problems.NONE);
    }

    @PostMapping("/students/{id}")
    @May(MANAGE_RECORDS)
    Submission describe(@PathVariable StudentId id, StudentForm form, Actor by) {
        int version = Objects.requireNonNullElse(form.version(), -1);
        return Submission.of(() ->
                        students.describe(id, version, form.details(by.locale(), today()), by))
                .then("/students/" + id.value(), "people.saved")
                .orShow(refused -> again(id, form, by, refused));
    }

    @PostMapping("/students/{id}/activation")
    @May(MANAGE_RECORDS)
    Submission activate(@PathVariable StudentId id, @RequestParam boolean active, Actor by) {
        return Submission.of(() -> students.activate(id, active, by))
                .then(
                        "/students/" + id.value(),
                        active ? "people.student.activated" : "people.student.deactivated");
    }

    /// After somebody else's change the form carries the version that it would now replace.
    private ModelAndView again(StudentId id, StudentForm form, Actor by, Refused refused) {
        boolean isStale = refused.code().equals("stale-version");
        var shown = isStale ? form.at(find(id, by).version()) : form;
        return page(id, shown, by, Problems.of(refused));
    }

    private StudentView find(StudentId id, Actor by) {
        return queries.student(id, by).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static ModelAndView page(
            @Nullable StudentId id, StudentForm form, Actor by, Problems problems) {
        return Answer.page("people/student-form", new StudentFormPage(id, form, problems));
    }
}
