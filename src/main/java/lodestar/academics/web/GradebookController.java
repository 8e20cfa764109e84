package lodestar.academics.web;

import static lodestar.people.Action.MANAGE_RECORDS;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lodestar.academics.AcademicQueries;
import lodestar.academics.CourseId;
import lodestar.academics.CourseName;
import lodestar.academics.CourseQueries;
import lodestar.academics.Gradebooks;
import lodestar.academics.StudentQueries;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.shared.NotFound;
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

/// Creates gradebooks. A refused nomination links here with the student and the course.
@Controller
class GradebookController {

    private final Gradebooks gradebooks;
    private final StudentQueries students;
    private final CourseQueries courses;
    private final AcademicQueries academics;

    GradebookController(
            Gradebooks gradebooks,
            StudentQueries students,
            CourseQueries courses,
            AcademicQueries academics) {
        this.gradebooks = gradebooks;
        this.students = students;
        this.courses = courses;
        this.academics = academics;
    }

    @GetMapping("/students/{id}/gradebooks/new")
    @May(MANAGE_RECORDS)
    ModelAndView fresh(
            @PathVariable StudentId id,
            @RequestParam(required = false) @Nullable CourseId course,
            Actor by) {
        return page(id, course, by, Problems.NONE);
    }

    @PostMapping("/students/{id}/gradebooks")
    @May(MANAGE_RECORDS)
    Submission open(
            @PathVariable StudentId id,
            @RequestParam(required = false) @Nullable CourseId course,
            Actor by) {
        return Submission.making(() -> gradebooks.open(id, course, by))
                .then(
                        made -> "/students/" + id.value() + "#gradebook-" + made.value(),
                        "academics.gradebook.opened")
                .orShow(refused -> page(id, course, by, Problems.of(refused)));
    }

    private ModelAndView page(
            StudentId id, @Nullable CourseId course, Actor by, Problems problems) {
        var student = students.show(id, by).orElseThrow(NotFound::new);
        return Answer.page(
                "academics/gradebook-form",
                new GradebookPage(student, course, offered(id, course, by), problems));
    }

    /// The courses that the student has to do with; all, where there are none.
    private List<CourseName> offered(StudentId id, @Nullable CourseId course, Actor by) {
        Set<CourseName> offered = new LinkedHashSet<>();
        students.enrolments(id, by).forEach(each -> offered.add(each.course()));
        if (course != null && offered.stream().noneMatch(each -> each.id().equals(course))) {
            academics.course(course, by).ifPresent(offered::add);
        }
        return offered.isEmpty() ? courses.readable(by) : List.copyOf(offered);
    }
}
