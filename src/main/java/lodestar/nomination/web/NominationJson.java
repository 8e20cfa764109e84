package lodestar.nomination.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.nomination.CandidateRecord;
import lodestar.nomination.NominationAct;
import lodestar.nomination.NominationId;
import lodestar.nomination.NominationStatus;
import lodestar.nomination.NominationView;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import org.jspecify.annotations.Nullable;

/// A nomination as programs read it. Percentage, achievements and skills are live while it is open,
/// and as they were at the decision afterwards.
record NominationJson(
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
        String candidateNumber,
        List<FocusAreaId> focusAreaIds,
        List<StudentId> menteeIds,
        String reason,
        @Nullable String rejectionReason,
        @Nullable String revocationReason,
        @Nullable Double percentage,
        List<Achievement> achievements,
        List<Skill> skills,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        boolean voided,
        List<Step> history) {

    record Achievement(String type, String title, @Nullable LocalDate achievedOn) {}

    /// @param level 0 to 100
    record Skill(String name, String category, int level) {}

    record Step(NominationAct act, String by, Instant at, String note) {}

    static NominationJson of(
            NominationView view,
            List<NominationView.Mentee> mentees,
            List<NominationView.Step> history) {
        return new NominationJson(
                view.id(),
                view.number().toString(),
                view.status(),
                view.version(),
                view.faculty(),
                view.facultyName(),
                view.course(),
                view.courseName(),
                view.batch(),
                view.batchName(),
                view.candidate(),
                view.candidateName(),
                view.candidateNumber(),
                view.focusAreas().stream().map(NominationView.Focus::id).toList(),
                mentees.stream().map(NominationView.Mentee::id).toList(),
                view.reason(),
                view.rejectionReason(),
                view.revocationReason(),
                view.record().percentage(),
                achievements(view.record()),
                view.record().skills().stream()
                        .map(each -> new Skill(each.name(), each.category(), each.level()))
                        .toList(),
                view.submittedAt(),
                view.decidedAt(),
                view.decidedBy(),
                view.isVoided(),
                history.stream()
                        .map(each -> new Step(each.act(), each.by(), each.at(), each.note()))
                        .toList());
    }

    private static List<Achievement> achievements(CandidateRecord record) {
        return record.achievements().stream()
                .map(each -> new Achievement(each.type(), each.title(), each.achievedOn()))
                .toList();
    }
}
