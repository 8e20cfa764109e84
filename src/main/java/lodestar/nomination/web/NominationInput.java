package lodestar.nomination.web;

import java.util.LinkedHashSet;
import java.util.List;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.nomination.Proposal;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import lodestar.shared.api.Writes;
import org.jspecify.annotations.Nullable;

/// A nomination as programs write it down. What is missing the door refuses, by its rules.
///
/// @param facultyId who nominates; where it is left out, the faculty member who acts
@Writes(NominationJson.class)
record NominationInput(
        @Nullable FacultyId facultyId,
        @Nullable CourseId courseId,
        @Nullable BatchId batchId,
        @Nullable StudentId candidateId,
        @Nullable List<FocusAreaId> focusAreaIds,
        @Nullable List<StudentId> menteeIds,
        @Nullable String reason) {

    Proposal proposal(Actor by) {
        return new Proposal(
                facultyId == null ? by.faculty().orElse(null) : facultyId,
                courseId,
                batchId,
                candidateId,
                new LinkedHashSet<>(focusAreaIds == null ? List.of() : focusAreaIds),
                new LinkedHashSet<>(menteeIds == null ? List.of() : menteeIds),
                reason == null ? "" : reason);
    }
}
