package lodestar.academics.web;

import java.util.List;
import lodestar.academics.CourseId;
import lodestar.academics.CourseName;
import lodestar.academics.StudentQueries;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form that creates a gradebook for a student.
public record GradebookPage(
        StudentQueries.View student,
        @Nullable CourseId course,
        List<CourseName> courses,
        Problems problems) {

    public String up() {
        return "/students/" + student.id().value();
    }

    public List<Choice> courseChoices() {
        return RecordFilter.choices(courses, course);
    }
}
