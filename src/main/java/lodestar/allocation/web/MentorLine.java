package lodestar.allocation.web;

import java.util.List;
import lodestar.academics.BatchId;
import lodestar.allocation.LinkQueries.OfMentor;
import lodestar.allocation.MentorRow;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;

/// A mentor in a list for programs.
///
/// @param id that of the student
record MentorLine(
        StudentId id,
        StudentId studentId,
        String number,
        String name,
        List<BatchId> batchIds,
        List<String> batches,
        List<FocusAreaId> focusAreaIds,
        List<String> focusAreas,
        int capacity,
        int activeMentees,
        List<StudentId> menteeIds,
        boolean paused,
        int version) {

    static MentorLine of(MentorRow row, OfMentor links) {
        return new MentorLine(
                row.id(),
                row.id(),
                row.number(),
                row.name(),
                links.batches(),
                row.batches(),
                links.focusAreas(),
                row.focusAreas(),
                row.capacity(),
                row.used(),
                links.mentees(),
                row.isPaused(),
                row.version());
    }
}
