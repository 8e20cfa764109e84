package lodestar.allocation;

import static lodestar.shared.Refused.refuseUnless;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import lodestar.nomination.NominationId;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives mentors mentees, and takes them back. Every act holds the mentor's row from its beginning,
/// so that places and mentorships of one mentor never run apart.
@Service
@Transactional
public class Allocations {

    private final AllocationRepository allocations;
    private final MentorRepository mentors;
    private final MentorshipRepository mentorships;
    private final Ground ground;
    private final Clock clock;

    Allocations(
            AllocationRepository allocations,
            MentorRepository mentors,
            MentorshipRepository mentorships,
            Ground ground,
            Clock clock) {
        this.allocations = allocations;
        this.mentors = mentors;
        this.mentorships = mentorships;
        this.ground = ground;
        this.clock = clock;
    }

    /// @throws Refused for `not-a-mentor`, `mentor-paused`, `capacity-full`, `mentee-taken`,
    ///   `not-in-batch`, `own-mentor`, `mutual-mentorship` and faulty input
    public AllocationId allocate(NewAllocation asked, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        Instant at = clock.instant();
        asked.check();
        var mentor = hold(asked.mentor());
        var approval =
                ground.approval(asked.mentor(), asked.nomination(), asked.batch())
                        .orElseThrow(Allocations::notAMentor);
        refuseUnless(
                ground.isBatchOf(asked.batch(), asked.course()),
                "batch-of-other-course",
                problem -> problem.at("batch"));
        var allocation =
                Allocation.allocate(
                        new AllocationNumber(allocations.nextNumber()),
                        asked,
                        approval.nomination(),
                        supervisor(asked, approval.faculty(), by),
                        mentor,
                        by.id(),
                        at);
        take(allocation, mentor, asked.mentees(), AllocationAct.ALLOCATED, by, at);
        allocations.save(allocation);
        return allocation.id();
    }

    public void addMentees(AllocationId id, List<StudentId> mentees, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        Instant at = clock.instant();
        var held = hold(id);
        var once = List.copyOf(new LinkedHashSet<>(mentees));
        held.allocation.add(held.mentor, once, by.id(), at);
        take(held.allocation, held.mentor, once, AllocationAct.ADDED, by, at);
        allocations.save(held.allocation);
    }

    public void endMentorship(AllocationId id, StudentId mentee, String reason, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        Instant at = clock.instant();
        var held = hold(id);
        String why = reason.strip();
        held.allocation.end(held.mentor, mentee, why, by.id(), at);
        int ended = mentorships.end(id, List.of(mentee), why, at);
        refuseUnless(ended == 1, "not-a-mentee");
        mentors.count(held.mentor.id().value(), held.mentor.used());
        mentorships.remember(id, AllocationAct.ENDED, List.of(mentee), why, by.id(), at);
        allocations.save(held.allocation);
    }

    public void pause(AllocationId id, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        Instant at = clock.instant();
        var allocation = hold(id).allocation;
        allocation.pause(by.id(), at);
        keep(allocation, AllocationAct.PAUSED, "", by.id(), at);
    }

    public void resume(AllocationId id, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        Instant at = clock.instant();
        var allocation = hold(id).allocation;
        allocation.resume(by.id(), at);
        keep(allocation, AllocationAct.RESUMED, "", by.id(), at);
    }

    /// Ends its mentorships; listeners cancel what was planned.
    public void close(AllocationId id, String reason, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        var held = hold(id);
        close(held.allocation, held.mentor, reason.strip(), by.id(), clock.instant());
        mentors.count(held.mentor.id().value(), held.mentor.used());
    }

    /// Names another supervisor. Only an admin may.
    public void handOver(AllocationId id, FacultyId supervisor, Actor by) {
        by.mustBeAllowed(Action.MANAGE_RECORDS);
        Instant at = clock.instant();
        refuseUnless(
                ground.isFaculty(supervisor), "not-faculty", problem -> problem.at("supervisor"));
        var allocation = hold(id).allocation;
        boolean isNew = !allocation.isSupervisedBy(supervisor);
        allocation.handOver(supervisor, by.id(), at);
        if (isNew) {
            keep(allocation, AllocationAct.HANDED_OVER, "", by.id(), at);
        }
    }

    /// Takes a mistake out of the lists; one that is open is closed by it. Only an admin may.
    public void voidIt(AllocationId id, String reason, Actor by) {
        by.mustBeAllowed(Action.RESTORE_VOIDED);
        Instant at = clock.instant();
        var held = hold(id);
        String why = reason.strip();
        var mentees = mentorships.running(id);
        held.allocation.voidIt(held.mentor, mentees, why, by.id(), at);
        mentorships.end(id, mentees, why, at);
        mentors.count(held.mentor.id().value(), held.mentor.used());
        keep(held.allocation, AllocationAct.VOIDED, why, by.id(), at);
    }

    public void restore(AllocationId id, Actor by) {
        by.mustBeAllowed(Action.RESTORE_VOIDED);
        Instant at = clock.instant();
        var allocation = hold(id).allocation;
        allocation.restore(by.id(), at);
        keep(allocation, AllocationAct.RESTORED, "", by.id(), at);
    }

    /// Closes what a mentor has open: all of it, or what stands on one approval. The caller holds
    /// the mentor and counts the places.
    void closeAll(
            Mentor mentor, @Nullable NominationId only, String reason, PersonId by, Instant at) {
        for (var open :
                allocations.findByMentorAndStatusNot(mentor.id(), AllocationStatus.CLOSED)) {
            if (only == null || open.standsOn(only)) {
                close(open, mentor, reason, by, at);
            }
        }
    }

    private void close(
            Allocation allocation, Mentor mentor, String reason, PersonId by, Instant at) {
        var mentees = mentorships.running(allocation.id());
        allocation.close(mentor, mentees, reason, by, at);
        mentorships.end(allocation.id(), mentees, reason, at);
        keep(allocation, AllocationAct.CLOSED, reason, by, at);
    }

    private void take(
            Allocation allocation,
            Mentor mentor,
            List<StudentId> mentees,
            AllocationAct act,
            Actor by,
            Instant at) {
        ground.check(mentor.id(), allocation.batch(), mentees);
        int started =
                mentorships.start(
                        allocation.id(), allocation.batch().value(), mentor.id(), mentees, at);
        if (started < mentees.size()) {
            // somebody was quicker since the check: now it sees who
            ground.check(mentor.id(), allocation.batch(), mentees);
            throw Refused.because("mentee-taken");
        }
        mentors.count(mentor.id().value(), mentor.used());
        mentorships.remember(allocation.id(), act, mentees, "", by.id(), at);
    }

    private FacultyId supervisor(NewAllocation asked, FacultyId nominator, Actor by) {
        var wanted = asked.supervisor();
        if (wanted == null || wanted.equals(nominator)) {
            return nominator;
        }
        by.mustBeAllowed(Action.MANAGE_RECORDS);
        refuseUnless(ground.isFaculty(wanted), "not-faculty", problem -> problem.at("supervisor"));
        return wanted;
    }

    private void keep(
            Allocation allocation, AllocationAct act, String note, PersonId by, Instant at) {
        mentorships.remember(allocation.id(), act, note, by, at);
        allocations.save(allocation);
    }

    private Mentor hold(StudentId mentor) {
        return mentors.hold(mentor.value()).orElseThrow(Allocations::notAMentor);
    }

    private Held hold(AllocationId id) {
        var mentor = hold(mentorships.mentorOf(id).orElseThrow(NotFound::new));
        return new Held(allocations.findById(id).orElseThrow(NotFound::new), mentor);
    }

    private static Refused notAMentor() {
        return Refused.because(Problem.of("not-a-mentor").at("mentor"));
    }

    private record Held(Allocation allocation, Mentor mentor) {}
}
