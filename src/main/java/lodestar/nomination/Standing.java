package lodestar.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.people.Subject;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;

/// What the institution's records say about a proposal; holds the proposal against them.
///
/// @param isTaught whether the faculty member teaches the course
/// @param isBatchOfCourse whether the batch belongs to the course
/// @param isRunning whether the candidate's enrolment in the batch is running
/// @param hasGradebook whether the candidate has a gradebook for the course
/// @param runningMentees those of the mentees whose enrolment in the batch is running
/// @param existing the nomination that already makes the candidate mentor in the batch, or may
record Standing(
        boolean isTaught,
        boolean isBatchOfCourse,
        boolean isRunning,
        boolean hasGradebook,
        Set<StudentId> runningMentees,
        String candidateName,
        String courseName,
        @Nullable Existing existing) {

    record Existing(
            NominationId id, NominationNumber number, NominationStatus status, FacultyId faculty) {}

    Standing {
        runningMentees = Set.copyOf(runningMentees);
    }

    /// Refuses with everything that is wrong, in the order of the form.
    void check(Proposal proposal, boolean needsReason, Actor by) {
        var wrong = new ArrayList<Problem>();
        require(proposal.faculty() != null, "faculty", wrong);
        place(proposal, wrong);
        if (proposal.candidate() == null) {
            require(false, "candidate", wrong);
        } else if (proposal.batch() != null && proposal.course() != null) {
            candidate(proposal, by, wrong);
        }
        require(!proposal.focusAreas().isEmpty(), "focus", wrong);
        mentees(proposal, wrong);
        reason(proposal, needsReason, wrong);
        if (!wrong.isEmpty()) {
            throw new Refused(kind(wrong), wrong);
        }
    }

    /// Refuses where the candidate is mentor in the batch already, or may become so.
    void mustBeFree(Actor by) {
        if (existing != null) {
            throw Refused.because(duplicate(existing, by));
        }
    }

    private void place(Proposal proposal, List<Problem> wrong) {
        require(proposal.course() != null, "course", wrong);
        if (proposal.course() != null && proposal.faculty() != null && !isTaught) {
            wrong.add(Problem.of("not-your-course").at("course"));
        }
        require(proposal.batch() != null, "batch", wrong);
        if (proposal.course() != null && proposal.batch() != null && !isBatchOfCourse) {
            wrong.add(Problem.of("batch-of-other-course").at("batch"));
        }
    }

    private void candidate(Proposal proposal, Actor by, List<Problem> wrong) {
        StudentId candidate = proposal.theCandidate();
        if (proposal.faculty() != null && candidate.value().equals(proposal.faculty().value())) {
            wrong.add(Problem.of("nominates-oneself").at("candidate"));
        } else if (!isRunning) {
            wrong.add(Problem.of("not-in-batch").at("candidate"));
        } else if (!hasGradebook) {
            wrong.add(noGradebook(proposal, by));
        }
        if (existing != null) {
            wrong.add(duplicate(existing, by));
        }
    }

    private Problem noGradebook(Proposal proposal, Actor by) {
        Problem problem =
                Problem.of("no-gradebook").at("candidate").with(candidateName, courseName);
        return by.may(Action.MANAGE_RECORDS)
                ? problem.see(
                        "/students/%s/gradebooks/new?course=%s"
                                .formatted(
                                        proposal.theCandidate().value(),
                                        proposal.theCourse().value()),
                        "nomination.gradebook.create")
                : problem;
    }

    private Problem duplicate(Existing existing, Actor by) {
        Problem problem =
                Problem.of("duplicate-mentor")
                        .at("candidate")
                        .with(
                                candidateName,
                                existing.number().toString(),
                                existing.status().name());
        return by.may(Action.READ_NOMINATION, Subject.nominatedBy(existing.faculty()))
                ? problem.see("/nominations/" + existing.id().value(), existing.number().toString())
                : problem;
    }

    private void mentees(Proposal proposal, List<Problem> wrong) {
        if (proposal.candidate() != null && proposal.mentees().contains(proposal.candidate())) {
            wrong.add(Problem.of("candidate-is-mentee").at("mentees").with(candidateName));
        }
        if (proposal.batch() != null && !runningMentees.containsAll(proposal.mentees())) {
            wrong.add(Problem.of("not-in-batch").at("mentees"));
        }
    }

    private static void reason(Proposal proposal, boolean needsReason, List<Problem> wrong) {
        if (needsReason && proposal.reason().isEmpty()) {
            wrong.add(Problem.of("reason-required").at("reason"));
        }
        if (proposal.reason().length() > Proposal.LONGEST_REASON) {
            wrong.add(Problem.of("too-long").at("reason").with(Proposal.LONGEST_REASON));
        }
    }

    private static void require(boolean present, String field, List<Problem> wrong) {
        if (!present) {
            wrong.add(Problem.of("required").at(field));
        }
    }

    /// Input that nobody could accept, rather than a rule that says no to it.
    private static Refused.Kind kind(List<Problem> wrong) {
        Set<String> invalid = Set.of("required", "too-long", "reason-required");
        return wrong.stream().anyMatch(each -> invalid.contains(each.code()))
                ? Refused.Kind.INVALID
                : Refused.Kind.STATE;
    }
}
