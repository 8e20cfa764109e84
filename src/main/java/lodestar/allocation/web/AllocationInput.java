package lodestar.allocation.web;

import java.time.LocalDate;
import java.util.List;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.nomination.NominationId;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.shared.api.Needed;
import lodestar.shared.api.Writes;
import org.jspecify.annotations.Nullable;

/// What programs say of a new allocation.
///
/// @param nominationId the approval that it comes from; where it is left out, that of the batch or
///   the mentor's latest
/// @param facultyId another supervisor than who nominated; by an admin only
/// @param courseId where it is left out, that of the batch
/// @param batchId where it is left out, that of the nomination
/// @param startsOn where it is left out, today
@Writes(AllocationJson.class)
record AllocationInput(
        @Needed StudentId mentorId,
        @Nullable NominationId nominationId,
        @Nullable FacultyId facultyId,
        @Nullable CourseId courseId,
        @Nullable BatchId batchId,
        @Nullable List<StudentId> menteeIds,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
