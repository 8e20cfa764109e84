package lodestar.nomination.web;

import java.time.Instant;
import java.util.List;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.nomination.NominationId;
import lodestar.nomination.NominationRow;
import lodestar.nomination.NominationStatus;
import lodestar.nomination.ReviewQueries;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import org.jspecify.annotations.Nullable;

/// A nomination in a list for programs.
///
/// @param since when it was decided, else submitted, else written down
record NominationLine(
        NominationId id,
        String number,
        NominationStatus status,
        int version,
        FacultyId facultyId,
        String facultyName,
        CourseId courseId,
        String courseName,
        BatchId batchId,
        String batchName,
        StudentId candidateId,
        String candidateName,
        List<FocusAreaId> focusAreaIds,
        List<StudentId> menteeIds,
        Instant since) {

    static NominationLine of(NominationRow row, ReviewQueries.@Nullable Links links) {
        return new NominationLine(
                row.id(),
                row.number().toString(),
                row.status(),
                row.version(),
                row.facultyId(),
                row.faculty(),
                row.courseId(),
                row.course(),
                row.batchId(),
                row.batch(),
                row.candidateId(),
                row.candidate(),
                links == null ? List.of() : links.focusAreas(),
                links == null ? List.of() : links.mentees(),
                row.since());
    }
}
