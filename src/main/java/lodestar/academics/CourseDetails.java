package lodestar.academics;

import lodestar.shared.Checks;
import lodestar.shared.Plain;
import org.jspecify.annotations.Nullable;

/// What is known of a course.
///
/// @param code unique without regard to case
/// @param parent the course that it is a part of
public record CourseDetails(String code, String name, @Nullable CourseId parent) {

    public CourseDetails {
        code = Plain.line(code);
        name = Plain.line(name);
    }

    public void check(Checks checks) {
        checks.text(code, "code", 64);
        checks.text(name, "name", 200);
    }
}
