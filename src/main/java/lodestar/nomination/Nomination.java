package lodestar.nomination;

import static lodestar.people.Action.DECIDE_NOMINATION;
import static lodestar.people.Action.NOMINATE;
import static lodestar.people.Action.RESTORE_VOIDED;
import static lodestar.shared.Refused.refuseUnless;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.people.Subject;
import lodestar.program.FocusAreaId;
import lodestar.shared.DomainEvent;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;

/// A student put forward as mentor in a batch, and what became of it. Focus areas and mentees lie
/// in rows of their own; `NominationRows` keeps them. `NominationStore` keeps the nomination.
final class Nomination {

    private static final int LONGEST_REASON = 4_000;

    // NominationStore reads and fills them
    NominationId id;
    long number;
    FacultyId facultyId;
    CourseId courseId;
    BatchId batchId;
    StudentId candidateId;
    String reason;
    NominationStatus status;
    @Nullable String rejectionReason;
    @Nullable String revocationReason;
    PersonId createdBy;
    Instant createdAt;
    @Nullable Instant submittedAt;
    @Nullable PersonId decidedBy;
    @Nullable Instant decidedAt;
    @Nullable Instant voidedAt;
    @Nullable PersonId voidedBy;
    @Nullable String voidReason;
    @Nullable Integer version;

    /// What was done since it was read, for its history.
    final List<NominationAct> done = new ArrayList<>();

    /// What others will hear when it is saved.
    final List<DomainEvent> told = new ArrayList<>();

    /// As they were when it was read.
    Set<FocusAreaId> focusAreas = Set.of();

    /// To be filled.
    @SuppressWarnings("NullAway.Init")
    Nomination() {}

    private Nomination(NominationNumber number, Proposal proposal, Actor by, Instant at) {
        id = NominationId.next();
        this.number = number.value();
        facultyId = proposal.theFaculty();
        courseId = proposal.theCourse();
        batchId = proposal.theBatch();
        candidateId = proposal.theCandidate();
        reason = proposal.reason();
        status = NominationStatus.DRAFT;
        createdBy = by.id();
        createdAt = at;
    }

    /// Writes a nomination down without submitting it. Faculty only in their own name, an admin in
    /// anybody's.
    static Nomination draft(
            NominationNumber number, Proposal proposal, Standing standing, Actor by, Instant at) {
        standing.check(proposal, false, by);
        by.mustBeAllowed(NOMINATE, Subject.nominatedBy(proposal.theFaculty()));
        var nomination = new Nomination(number, proposal, by, at);
        nomination.tell(NominationAct.CREATED, by, at);
        return nomination;
    }

    /// Says something else from now on; only before a decision, or after a rejection.
    void edit(Proposal proposal, Standing standing, Actor by, Instant at) {
        mustBeOfNominator(by);
        refuseUnless(isOpenTo(status.isEditable()), "wrong-status");
        standing.check(proposal, false, by);
        by.mustBeAllowed(NOMINATE, Subject.nominatedBy(proposal.theFaculty()));
        facultyId = proposal.theFaculty();
        courseId = proposal.theCourse();
        batchId = proposal.theBatch();
        candidateId = proposal.theCandidate();
        reason = proposal.reason();
        tell(NominationAct.EDITED, by, at);
    }

    /// Asks for a decision, for the first time or again after a rejection.
    void submit(Proposal proposal, Standing standing, boolean needsReason, Actor by, Instant at) {
        mustBeOfNominator(by);
        refuseUnless(isOpenTo(status.isEditable()), "wrong-status");
        standing.check(proposal, needsReason, by);
        var act =
                status == NominationStatus.REJECTED
                        ? NominationAct.RESUBMITTED
                        : NominationAct.SUBMITTED;
        status = NominationStatus.PENDING;
        submittedAt = at;
        rejectionReason = null;
        decidedBy = null;
        decidedAt = null;
        tell(act, by, at);
    }

    /// Makes the student a mentor. Only a reviewer, and never the nominating faculty member.
    void approve(Set<FocusAreaId> focusAreas, Actor by, Instant at) {
        mustBeDecidedBy(by);
        mustWaitForDecision();
        decide(NominationStatus.APPROVED, by, at);
        done.add(NominationAct.APPROVED);
        told.add(
                new NominationApproved(
                        id,
                        number(),
                        candidateId,
                        batchId,
                        courseId,
                        facultyId,
                        focusAreas,
                        by.id(),
                        at));
    }

    /// Says no, and why; the nominator may edit it and submit it again.
    void reject(String why, Actor by, Instant at) {
        mustBeDecidedBy(by);
        mustWaitForDecision();
        rejectionReason = given(why);
        decide(NominationStatus.REJECTED, by, at);
        tell(NominationAct.REJECTED, by, at);
    }

    /// Takes it back before it was decided.
    void withdraw(Actor by, Instant at) {
        mustBeOfNominator(by);
        refuseUnless(!status.isDecided(), "already-decided");
        refuseUnless(isOpenTo(status != NominationStatus.WITHDRAWN), "wrong-status");
        status = NominationStatus.WITHDRAWN;
        tell(NominationAct.WITHDRAWN, by, at);
    }

    /// Takes an approval back, and why. What stands on it ends with it.
    void revoke(String why, Actor by, Instant at) {
        mustBeDecidedBy(by);
        refuseUnless(isOpenTo(status == NominationStatus.APPROVED), "wrong-status");
        revocationReason = given(why);
        status = NominationStatus.REVOKED;
        done.add(NominationAct.REVOKED);
        told.add(
                new NominationRevoked(
                        id, number(), candidateId, batchId, by.id(), at, revocationReason));
    }

    /// Takes it out of every list, and why. An approved one must be revoked first.
    void strike(String why, Actor by, Instant at) {
        by.mustBeAllowed(RESTORE_VOIDED, subject());
        refuseUnless(isOpenTo(status != NominationStatus.APPROVED), "wrong-status");
        voidReason = given(why);
        voidedBy = by.id();
        voidedAt = at;
        tell(NominationAct.VOIDED, by, at);
    }

    /// Puts a voided one back where it was, unless another has taken its place.
    void restore(Standing standing, Actor by, Instant at) {
        by.mustBeAllowed(RESTORE_VOIDED, subject());
        refuseUnless(isVoided(), "wrong-status");
        if (status.holdsTheBatch()) {
            standing.mustBeFree(by);
        }
        voidReason = null;
        voidedBy = null;
        voidedAt = null;
        tell(NominationAct.RESTORED, by, at);
    }

    /// Lets its maker throw away a draft that was never submitted.
    void mustBeDiscardable(Actor by) {
        mustBeOfNominator(by);
        Refused.forbidUnless(by.is(createdBy));
        refuseUnless(
                isOpenTo(status == NominationStatus.DRAFT && submittedAt == null), "wrong-status");
    }

    NominationChanged discarded(Actor by, Instant at) {
        return new NominationChanged(
                id, number(), NominationAct.DISCARDED, candidateId, by.id(), at);
    }

    /// Refuses an act of somebody who had another version before their eyes.
    void mustBeVersion(@Nullable Integer seen) {
        refuseUnless(seen == null || seen.equals(version), "stale-version");
    }

    private void mustBeOfNominator(Actor by) {
        by.mustBeAllowed(NOMINATE, subject());
    }

    private void mustBeDecidedBy(Actor by) {
        by.mustBeAllowed(DECIDE_NOMINATION);
        refuseUnless(!by.is(facultyId.person()), "own-nomination");
    }

    private void mustWaitForDecision() {
        refuseUnless(!status.isDecided(), "already-decided");
        refuseUnless(isOpenTo(status == NominationStatus.PENDING), "wrong-status");
    }

    private boolean isOpenTo(boolean statusAllows) {
        return statusAllows && !isVoided();
    }

    private void decide(NominationStatus decision, Actor by, Instant at) {
        status = decision;
        decidedBy = by.id();
        decidedAt = at;
    }

    private void tell(NominationAct act, Actor by, Instant at) {
        done.add(act);
        told.add(new NominationChanged(id, number(), act, candidateId, by.id(), at));
    }

    private static String given(String why) {
        String text = why.strip();
        if (text.isEmpty()) {
            throw Refused.invalid(Problem.of("reason-required").at("reason"));
        }
        if (text.length() > LONGEST_REASON) {
            throw Refused.invalid(Problem.of("too-long").at("reason").with(LONGEST_REASON));
        }
        return text;
    }

    Subject subject() {
        return Subject.nominatedBy(facultyId);
    }

    NominationId id() {
        return id;
    }

    NominationNumber number() {
        return new NominationNumber(number);
    }

    BatchId batch() {
        return batchId;
    }

    NominationStatus status() {
        return status;
    }

    List<NominationAct> done() {
        return List.copyOf(done);
    }

    List<DomainEvent> told() {
        return List.copyOf(told);
    }

    Set<FocusAreaId> focusAreas() {
        return focusAreas;
    }

    /// Whether somebody has just decided it.
    boolean wasDecided() {
        return done.contains(NominationAct.APPROVED) || done.contains(NominationAct.REJECTED);
    }

    boolean isVoided() {
        return voidedAt != null;
    }

    @Nullable PersonId decidedBy() {
        return decidedBy;
    }

    /// What it says now, with the links that are kept beside it.
    Proposal proposal(Set<FocusAreaId> focusAreas, Set<StudentId> mentees) {
        return new Proposal(facultyId, courseId, batchId, candidateId, focusAreas, mentees, reason);
    }
}
