package lodestar.nomination.web;

import java.util.List;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.nomination.Proposal;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import lodestar.shared.api.Needed;
import lodestar.shared.api.Writes;
import org.jspecify.annotations.Nullable;

/// A nomination as programs want it to be from now on, in place of the version that they saw.
@Writes(NominationJson.class)
record NominationEdit(
        @Nullable FacultyId facultyId,
        @Nullable CourseId courseId,
        @Nullable BatchId batchId,
        @Nullable StudentId candidateId,
        @Nullable List<FocusAreaId> focusAreaIds,
        @Nullable List<StudentId> menteeIds,
        @Nullable String reason,
        @Needed Integer version) {

    Proposal proposal(Actor by) {
        return new NominationInput(
                        facultyId, courseId, batchId, candidateId, focusAreaIds, menteeIds, reason)
                .proposal(by);
    }
}
