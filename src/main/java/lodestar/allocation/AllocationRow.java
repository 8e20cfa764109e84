package lodestar.allocation;

import java.time.LocalDate;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.nomination.NominationId;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// An allocation as lists show it.
///
/// @param mentees how many there are now
public record AllocationRow(
        AllocationId id,
        AllocationNumber number,
        StudentId mentor,
        String mentorName,
        @Nullable NominationId nomination,
        FacultyId supervisorId,
        CourseId courseId,
        BatchId batchId,
        int version,
        String course,
        String batch,
        String supervisor,
        AllocationStatus status,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int mentees) {}
