package lodestar.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.people.FacultyId;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.people.Subject;
import lodestar.program.FocusAreaId;
import org.jspecify.annotations.Nullable;

/// One nomination with the names of all that it speaks of.
///
/// @param version what an act or an edit compares with
/// @param languages tags of the languages that the candidate speaks
/// @param record live while it is open, as it was at the decision afterwards
public record NominationView(
        NominationId id,
        NominationNumber number,
        NominationStatus status,
        int version,
        FacultyId faculty,
        String facultyName,
        CourseId course,
        String courseName,
        BatchId batch,
        String batchName,
        StudentId candidate,
        String candidateName,
        String candidateNumber,
        List<String> languages,
        List<Focus> focusAreas,
        String reason,
        @Nullable String rejectionReason,
        @Nullable String revocationReason,
        PersonId createdBy,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Voiding voided,
        CandidateRecord record) {

    public NominationView {
        languages = List.copyOf(languages);
        focusAreas = List.copyOf(focusAreas);
    }

    public record Focus(FocusAreaId id, String name) {}

    public record Voiding(String by, Instant at, String reason) {}

    /// A student chosen as mentee. `percentage` in the nomination's course; null where not graded.
    ///
    /// @param isRunning whether they are still enrolled in the batch
    public record Mentee(
            StudentId id,
            String name,
            String number,
            @Nullable Double percentage,
            boolean isRunning) {}

    /// Something that was done with it.
    public record Step(NominationAct act, String by, Instant at, String note) {}

    /// Another nomination of the same student.
    public record Earlier(
            NominationId id,
            NominationNumber number,
            NominationStatus status,
            String batch,
            Instant since) {}

    /// Where it stands among those that wait for this reviewer, longest first. Both counts stop at
    /// `MOST`.
    public record Queue(
            int position,
            int waiting,
            @Nullable NominationId previous,
            @Nullable NominationId next) {

        public static final int MOST = 100;

        public boolean isCounted() {
            return waiting < MOST;
        }
    }

    public boolean isVoided() {
        return voided != null;
    }

    public Subject subject() {
        return Subject.nominatedBy(faculty);
    }

    public Set<FocusAreaId> focusIds() {
        return Set.copyOf(focusAreas.stream().map(Focus::id).toList());
    }
}
