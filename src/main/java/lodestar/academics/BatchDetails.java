package lodestar.academics;

import java.time.LocalDate;
import lodestar.shared.Checks;
import lodestar.shared.Plain;
import org.jspecify.annotations.Nullable;

/// What is known of a batch. Course and dates are needed; null is what was not typed.
///
/// @param code unique without regard to case
/// @param endsOn the last day, on or after the first
public record BatchDetails(
        String code,
        String name,
        @Nullable CourseId course,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    public BatchDetails {
        code = Plain.line(code);
        name = Plain.line(name);
    }

    public void check(Checks checks) {
        checks.text(code, "code", 64);
        checks.text(name, "name", 200);
        checks.that(course != null, "course", "course-needed");
        checks.that(startsOn != null, "startsOn", "date-needed");
        checks.that(endsOn != null, "endsOn", "date-needed");
        checks.that(
                startsOn == null || endsOn == null || !endsOn.isBefore(startsOn),
                "endsOn",
                "ends-before-it-starts");
    }
}
