package lodestar.allocation;

import static lodestar.allocation.AllocationStatus.ACTIVE;
import static lodestar.allocation.AllocationStatus.CLOSED;
import static lodestar.allocation.AllocationStatus.PAUSED;
import static lodestar.shared.Refused.refuseUnless;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.nomination.NominationId;
import lodestar.people.FacultyId;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Checks;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/// A mentor's mentees of one batch, under one supervisor: active, paused and active again, closed
/// for good. Every change of its mentees moves places of the mentor, whose row the caller holds.
@Table("allocation")
final class Allocation extends AbstractAggregateRoot<Allocation> {

    private static final int LONGEST_REASON = 4_000;

    @Id private AllocationId id;
    private long number;

    @Column("mentor_id")
    private StudentId mentor;

    @Column("nomination_id")
    private @Nullable NominationId nomination;

    @Column("supervisor_id")
    private FacultyId supervisor;

    @Column("course_id")
    private CourseId course;

    @Column("batch_id")
    private BatchId batch;

    private LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private AllocationStatus status;
    private @Nullable String closureReason;
    private @Nullable PersonId closedBy;
    private @Nullable Instant closedAt;
    private PersonId createdBy;
    private Instant createdAt;
    private @Nullable Instant voidedAt;
    private @Nullable PersonId voidedBy;
    private @Nullable String voidReason;
    @Version private @Nullable Integer version;

    /// For the repository, which fills the fields in.
    @PersistenceCreator
    @SuppressWarnings("NullAway.Init")
    private Allocation() {}

    private Allocation(
            AllocationNumber number,
            NewAllocation asked,
            NominationId nomination,
            FacultyId supervisor,
            PersonId by,
            Instant at) {
        this.id = AllocationId.next();
        this.number = number.value();
        this.mentor = asked.mentor();
        this.nomination = nomination;
        this.supervisor = supervisor;
        this.course = asked.course();
        this.batch = asked.batch();
        this.startsOn = asked.startsOn();
        this.endsOn = asked.endsOn();
        this.status = ACTIVE;
        this.createdBy = by;
        this.createdAt = at;
    }

    /// Gives a mentor mentees.
    ///
    /// @param nomination the approval that made the mentor one
    static Allocation allocate(
            AllocationNumber number,
            NewAllocation asked,
            NominationId nomination,
            FacultyId supervisor,
            Mentor mentor,
            PersonId by,
            Instant at) {
        asked.check();
        var allocation = new Allocation(number, asked, nomination, supervisor, by, at);
        allocation.take(mentor, asked.mentees(), by, at);
        return allocation;
    }

    void add(Mentor mentor, List<StudentId> mentees, PersonId by, Instant at) {
        refuseUnless(status == ACTIVE, "wrong-status");
        new Checks().that(!mentees.isEmpty(), "mentees", "mentees-required").refuse();
        take(mentor, mentees, by, at);
    }

    private void take(Mentor mentor, List<StudentId> mentees, PersonId by, Instant at) {
        refuseUnless(
                !mentees.contains(this.mentor), "own-mentor", problem -> problem.at("mentees"));
        mentor.take(mentees.size());
        for (var mentee : mentees) {
            registerEvent(new MentorshipStarted(id, number(), this.mentor, mentee, by, at));
        }
        registerEvent(new MenteesAllocated(id, number(), this.mentor, mentees, by, at));
    }

    void end(Mentor mentor, StudentId mentee, String reason, PersonId by, Instant at) {
        refuseUnless(status.isOpen(), "wrong-status");
        check(reason);
        release(mentor, List.of(mentee), reason, by, at);
    }

    /// Keeps the mentees and their places, but nothing new is planned.
    void pause(PersonId by, Instant at) {
        refuseUnless(status == ACTIVE, "wrong-status");
        status = PAUSED;
        say(AllocationAct.PAUSED, by, at);
    }

    void resume(PersonId by, Instant at) {
        refuseUnless(status == PAUSED, "wrong-status");
        status = ACTIVE;
        say(AllocationAct.RESUMED, by, at);
    }

    /// @param mentees all whom the mentor has here now
    void close(Mentor mentor, List<StudentId> mentees, String reason, PersonId by, Instant at) {
        refuseUnless(status.isOpen(), "wrong-status");
        check(reason);
        status = CLOSED;
        closureReason = reason;
        closedBy = by;
        closedAt = at;
        release(mentor, mentees, reason, by, at);
        registerEvent(new AllocationClosed(id, number(), this.mentor, mentees, by, at, reason));
    }

    void handOver(FacultyId supervisor, PersonId by, Instant at) {
        refuseUnless(status.isOpen(), "wrong-status");
        if (this.supervisor.equals(supervisor)) {
            return;
        }
        this.supervisor = supervisor;
        say(AllocationAct.HANDED_OVER, by, at);
    }

    /// Takes a mistaken allocation out of every list; one that is open is closed by it.
    void voidIt(Mentor mentor, List<StudentId> mentees, String reason, PersonId by, Instant at) {
        refuseUnless(!isVoided(), "wrong-status");
        check(reason);
        if (status.isOpen()) {
            close(mentor, mentees, reason, by, at);
        }
        voidedAt = at;
        voidedBy = by;
        voidReason = reason;
        say(AllocationAct.VOIDED, by, at);
    }

    /// Lists it again, closed as it is.
    void restore(PersonId by, Instant at) {
        refuseUnless(isVoided(), "wrong-status");
        voidedAt = null;
        voidedBy = null;
        voidReason = null;
        say(AllocationAct.RESTORED, by, at);
    }

    private void release(
            Mentor mentor, List<StudentId> mentees, String reason, PersonId by, Instant at) {
        mentor.giveBack(mentees.size());
        for (var mentee : mentees) {
            registerEvent(new MentorshipEnded(id, number(), this.mentor, mentee, by, at, reason));
        }
    }

    private void say(AllocationAct act, PersonId by, Instant at) {
        registerEvent(new AllocationChanged(id, number(), act, mentor, by, at));
    }

    private static void check(String reason) {
        if (reason.isBlank()) {
            throw Refused.invalid(Problem.of("reason-required").at("reason"));
        }
        new Checks()
                .that(reason.length() <= LONGEST_REASON, "reason", "too-long", LONGEST_REASON)
                .refuse();
    }

    AllocationId id() {
        return id;
    }

    AllocationNumber number() {
        return new AllocationNumber(number);
    }

    BatchId batch() {
        return batch;
    }

    AllocationStatus status() {
        return status;
    }

    boolean isVoided() {
        return voidedAt != null;
    }

    boolean standsOn(NominationId approval) {
        return approval.equals(nomination);
    }

    boolean isSupervisedBy(FacultyId faculty) {
        return supervisor.equals(faculty);
    }
}
