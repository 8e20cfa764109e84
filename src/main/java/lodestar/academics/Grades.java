package lodestar.academics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A student's gradebook in one course.
///
/// @param percentage 0 to 100, not rounded; null where nothing counts yet: "not graded yet"
public record Grades(
        GradebookId id, CourseName course, @Nullable Double percentage, List<Mark> marks) {

    public Grades {
        marks = List.copyOf(marks);
    }

    public boolean isGraded() {
        return percentage != null;
    }
}
