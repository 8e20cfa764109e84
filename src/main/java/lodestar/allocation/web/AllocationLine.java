package lodestar.allocation.web;

import java.time.LocalDate;
import java.util.List;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.allocation.AllocationId;
import lodestar.allocation.AllocationRow;
import lodestar.allocation.AllocationStatus;
import lodestar.nomination.NominationId;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// An allocation in a list for programs.
record AllocationLine(
        AllocationId id,
        String number,
        AllocationStatus status,
        int version,
        StudentId mentorId,
        String mentorName,
        @Nullable NominationId nominationId,
        FacultyId facultyId,
        String facultyName,
        CourseId courseId,
        String courseCode,
        BatchId batchId,
        String batchCode,
        List<StudentId> menteeIds,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    static AllocationLine of(AllocationRow row, List<StudentId> mentees) {
        return new AllocationLine(
                row.id(),
                row.number().toString(),
                row.status(),
                row.version(),
                row.mentor(),
                row.mentorName(),
                row.nomination(),
                row.supervisorId(),
                row.supervisor(),
                row.courseId(),
                row.course(),
                row.batchId(),
                row.batch(),
                mentees,
                row.startsOn(),
                row.endsOn());
    }
}
