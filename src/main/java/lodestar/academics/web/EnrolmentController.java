package lodestar.academics.web;

import static lodestar.people.Action.MANAGE_RECORDS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import lodestar.academics.AcademicQueries;
import lodestar.academics.BatchId;
import lodestar.academics.BatchName;
import lodestar.academics.BatchQueries;
import lodestar.academics.Enrolments;
import lodestar.academics.StudentQueries;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.Seek;
import lodestar.people.StudentId;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Enrols students in a batch, and changes how they stand there.
@Controller
class EnrolmentController {

    private final Enrolments enrolments;
    private final BatchQueries batches;
    private final StudentQueries students;
    private final AcademicQueries academics;

    EnrolmentController(
            Enrolments enrolments,
            BatchQueries batches,
            StudentQueries students,
            AcademicQueries academics) {
        this.enrolments = enrolments;
        this.batches = batches;
        this.students = students;
        this.academics = academics;
    }

    @GetMapping("/batches/{id}/students/new")
    @May(MANAGE_RECORDS)
    ModelAndView fresh(@PathVariable BatchId id, Actor by) {
        return page(id, List.of(), "", by, Problems.NONE);
    }

    /// Finds students for who has no scripts; nothing is saved.
    @PostMapping("/batches/{id}/students/new")
    @May(MANAGE_RECORDS)
    ModelAndView find(
            @PathVariable BatchId id,
            @RequestParam(defaultValue = "") List<StudentId> student,
            @RequestParam(name = "student_q", defaultValue = "") String typed,
            Actor by) {
        return page(id, student, typed, by, Problems.NONE);
    }

    @PostMapping("/batches/{id}/students")
    @May(MANAGE_RECORDS)
    Submission enrol(
            @PathVariable BatchId id,
            @RequestParam(defaultValue = "") List<StudentId> student,
            @RequestParam(name = "student_q", defaultValue = "") String typed,
            Actor by) {
        return Submission.of(() -> enrolments.enrol(id, student, by))
                .then("/batches/" + id.value(), "academics.enrolled")
                .orShow(refused -> page(id, student, typed, by, Problems.of(refused)));
    }

    @GetMapping("/batches/{id}/students/{student}")
    @May(MANAGE_RECORDS)
    ModelAndView edit(@PathVariable BatchId id, @PathVariable StudentId student, Actor by) {
        return page(id, student, null, by, Problems.NONE);
    }

    @PostMapping("/batches/{id}/students/{student}")
    @May(MANAGE_RECORDS)
    Submission assignRoll(
            @PathVariable BatchId id,
            @PathVariable StudentId student,
            @RequestParam(defaultValue = "") String roll,
            Actor by) {
        return Submission.of(() -> enrolments.assignRoll(id, student, roll, by))
                .then("/batches/" + id.value(), "academics.saved")
                .orShow(refused -> page(id, student, roll, by, Problems.of(refused)));
    }

    @PostMapping("/batches/{id}/students/{student}/finish")
    @May(MANAGE_RECORDS)
    Submission finish(@PathVariable BatchId id, @PathVariable StudentId student, Actor by) {
        return Submission.of(() -> enrolments.finish(id, student, by))
                .then("/batches/" + id.value(), "academics.enrolment.finished");
    }

    @PostMapping("/batches/{id}/students/{student}/return")
    @May(MANAGE_RECORDS)
    Submission resume(@PathVariable BatchId id, @PathVariable StudentId student, Actor by) {
        return Submission.of(() -> enrolments.enrol(id, List.of(student), by))
                .then("/batches/" + id.value(), "academics.enrolment.resumed");
    }

    private ModelAndView page(
            BatchId id, List<StudentId> student, String typed, Actor by, Problems problems) {
        List<Choice> choices = new ArrayList<>();
        var picked = new HashSet<>(student);
        students.named(picked, by)
                .forEach(each ->
                        choices.add(
                                new Choice(
                                        each.id().value().toString(),
                                        each.name(),
                                        each.detail(),
                                        true)));
        var found =
                students.options(Seek.of(typed), null, by).stream()
                        .filter(each -> !picked.contains(each.id()))
                        .toList();
        choices.addAll(StudentController.choices(found));
        return Answer.page(
                "academics/enrol", new EnrolPage(batch(id, by), choices, typed, problems));
    }

    private ModelAndView page(
            BatchId id, StudentId student, @Nullable String roll, Actor by, Problems problems) {
        var member = batches.member(id, student, by).orElseThrow(NotFound::new);
        String shown = roll != null ? roll : Objects.requireNonNullElse(member.roll(), "");
        return Answer.page(
                "academics/enrolment", new EnrolmentPage(batch(id, by), member, shown, problems));
    }

    private BatchName batch(BatchId id, Actor by) {
        return academics.batch(id, by).orElseThrow(NotFound::new);
    }
}
