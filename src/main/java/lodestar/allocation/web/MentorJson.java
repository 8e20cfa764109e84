package lodestar.allocation.web;

import java.time.Instant;
import java.util.List;
import lodestar.academics.BatchId;
import lodestar.allocation.LinkQueries.OfMentor;
import lodestar.allocation.MentorRecord;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import org.jspecify.annotations.Nullable;

/// A mentor as programs read them.
///
/// @param id that of the student
/// @param batchIds in which an approval stands
/// @param activeMentees how many places are taken
/// @param menteeIds as far as the reader may know them
record MentorJson(
        StudentId id,
        StudentId studentId,
        String number,
        String name,
        List<BatchId> batchIds,
        List<FocusAreaId> focusAreaIds,
        List<String> focusAreas,
        List<String> languages,
        int capacity,
        int activeMentees,
        List<StudentId> menteeIds,
        boolean paused,
        Instant since,
        @Nullable Instant endedAt,
        int version) {

    static MentorJson of(MentorRecord record, OfMentor links) {
        return new MentorJson(
                record.id(),
                record.id(),
                record.number(),
                record.name(),
                links.batches(),
                record.focusAreas().stream().map(MentorRecord.Focus::id).toList(),
                record.focusAreas().stream().map(MentorRecord.Focus::name).toList(),
                record.languages(),
                record.capacity(),
                record.used(),
                links.mentees(),
                record.isPaused(),
                record.since(),
                record.endedAt(),
                record.version());
    }
}
