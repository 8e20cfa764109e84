package lodestar.academics.web;

import java.util.List;
import lodestar.academics.BatchName;
import lodestar.academics.CourseName;
import lodestar.academics.CourseQueries;

/// A course with its batches, its parts and who teaches it.
public record CoursePage(
        CourseQueries.View course,
        List<BatchName> batches,
        List<CourseName> parts,
        List<CourseQueries.Teacher> teachers,
        boolean keeps) {

    public String here() {
        return "/courses/" + course.id().value();
    }
}
