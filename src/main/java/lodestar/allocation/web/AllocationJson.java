package lodestar.allocation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.allocation.AllocationAct;
import lodestar.allocation.AllocationId;
import lodestar.allocation.AllocationRecord;
import lodestar.allocation.AllocationStatus;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// An allocation as programs read it: as much of it as its page shows to the same person.
///
/// @param facultyId who supervises
/// @param menteeIds those of now
/// @param mentees also those whose mentorship has ended, where the reader may see them
record AllocationJson(
        AllocationId id,
        String number,
        AllocationStatus status,
        int version,
        StudentId mentorId,
        String mentorName,
        @Nullable UUID nominationId,
        FacultyId facultyId,
        String facultyName,
        CourseId courseId,
        String courseName,
        BatchId batchId,
        String batchName,
        List<StudentId> menteeIds,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String closureReason,
        boolean voided,
        List<Mentee> mentees,
        List<Step> history) {

    record Mentee(
            StudentId id,
            String name,
            String number,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}

    record Step(AllocationAct act, Instant at, String by, String note, String students) {}

    static AllocationJson of(AllocationRecord record) {
        return new AllocationJson(
                record.id(),
                record.number().toString(),
                record.status(),
                record.version(),
                record.mentor(),
                record.mentorName(),
                record.nomination(),
                record.supervisor(),
                record.supervisorName(),
                record.courseId(),
                record.course(),
                record.batch(),
                record.batchName(),
                record.running().stream().map(AllocationRecord.Mentee::id).toList(),
                record.startsOn(),
                record.endsOn(),
                record.closureReason(),
                record.isVoided(),
                record.mentees().stream().map(AllocationJson::mentee).toList(),
                record.steps().stream().map(AllocationJson::step).toList());
    }

    private static Mentee mentee(AllocationRecord.Mentee each) {
        return new Mentee(
                each.id(),
                each.name(),
                each.number(),
                each.startedAt(),
                each.endedAt(),
                each.endReason());
    }

    private static Step step(AllocationRecord.Step each) {
        return new Step(each.act(), each.at(), each.by(), each.note(), each.students());
    }
}
