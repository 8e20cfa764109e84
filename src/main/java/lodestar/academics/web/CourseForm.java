package lodestar.academics.web;

import java.util.Objects;
import lodestar.academics.CourseDetails;
import lodestar.academics.CourseId;
import lodestar.academics.CourseQueries;
import org.jspecify.annotations.Nullable;

/// What is typed for a course.
public record CourseForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable CourseId parent,
        @Nullable Integer version) {

    static final CourseForm EMPTY = new CourseForm("", "", null, null);

    static CourseForm of(CourseQueries.View course) {
        var parent = course.parent();
        return new CourseForm(
                course.code(),
                course.name(),
                parent == null ? null : parent.id(),
                course.version());
    }

    CourseForm at(int current) {
        return new CourseForm(code, name, parent, current);
    }

    CourseDetails details() {
        return new CourseDetails(
                Objects.requireNonNullElse(code, ""), Objects.requireNonNullElse(name, ""), parent);
    }
}
