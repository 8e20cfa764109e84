package lodestar.nomination;

import java.time.Instant;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;

/// A nomination in a list.
///
/// @param since when it was decided, else submitted, else written down
public record NominationRow(
        NominationId id,
        NominationNumber number,
        NominationStatus status,
        int version,
        FacultyId facultyId,
        CourseId courseId,
        BatchId batchId,
        StudentId candidateId,
        String candidate,
        String course,
        String batch,
        String faculty,
        Instant since) {}
