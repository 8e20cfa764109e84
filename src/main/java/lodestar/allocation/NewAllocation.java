package lodestar.allocation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.nomination.NominationId;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.shared.Checks;
import org.jspecify.annotations.Nullable;

/// What somebody asks for who allocates.
///
/// @param nomination the approval that it comes from; null for the mentor's own in that batch, or
///   their latest
/// @param supervisor null for the faculty member who nominated; only an admin names another
/// @param mentees each once
public record NewAllocation(
        StudentId mentor,
        @Nullable NominationId nomination,
        CourseId course,
        BatchId batch,
        @Nullable FacultyId supervisor,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<StudentId> mentees) {

    public NewAllocation {
        mentees = List.copyOf(new LinkedHashSet<>(mentees));
    }

    void check() {
        new Checks()
                .that(!mentees.isEmpty(), "mentees", "mentees-required")
                .that(endsOn == null || !endsOn.isBefore(startsOn), "endsOn", "ends-before-start")
                .refuse();
    }
}
