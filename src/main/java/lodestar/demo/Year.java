package lodestar.demo;

import java.util.List;
import java.util.Set;
import lodestar.allocation.AllocationId;
import lodestar.allocation.Allocations;
import lodestar.allocation.NewAllocation;
import lodestar.nomination.NominationId;
import lodestar.nomination.Nominations;
import lodestar.nomination.Proposal;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import org.springframework.stereotype.Component;

/// A term of mentoring: nominations, allocations, meetings and follow-ups in every status. Each act
/// goes through its door, at the time at which it is said to have happened.
@Component
class Year {

    private final Nominations nominations;
    private final Allocations allocations;
    private final Meetups meetups;
    private final Openings openings;

    Year(Nominations nominations, Allocations allocations, Meetups meetups, Openings openings) {
        this.nominations = nominations;
        this.allocations = allocations;
        this.meetups = meetups;
        this.openings = openings;
    }

    void tell(Scene in) {
        for (int batch = 0; batch < 6; batch++) {
            for (int turn = 0; turn < 4; turn++) {
                int place = turn * 10;
                int b = batch;
                int t = turn;
                var mentees = in.cast().students(batch, place + 1, place + 5 - turn % 2);
                var nomination = approved(in, b, t, in.cast().student(b, place), mentees);
                mentor(in, b, t, in.cast().student(b, place), mentees, nomination);
            }
            open(in, batch);
        }
    }

    private NominationId approved(
            Scene in, int batch, int turn, StudentId mentor, List<StudentId> mentees) {
        var nominator = in.cast().teacher(batch, turn);
        var asked = proposal(in, batch, nominator, turn, mentor, mentees);
        var id =
                Scene.at(
                        in.day(-72 + turn, 10),
                        () -> nominations.submit(asked, Cast.actor(nominator)));
        Scene.run(in.day(-70 + turn, 15), () -> nominations.approve(id, null, in.coordinator()));
        return id;
    }

    /// What still waits, was turned down, taken back or is only begun.
    private void open(Scene in, int batch) {
        var cast = in.cast();
        var nominator = cast.teacher(batch, batch);
        var faculty = Cast.actor(nominator);
        int turn = batch;
        Scene.at(
                in.day(-2 - batch, 9),
                () ->
                        nominations.submit(
                                proposal(
                                        in,
                                        batch,
                                        nominator,
                                        turn,
                                        cast.student(batch, 6),
                                        cast.students(batch, 26, 29)),
                                faculty));
        var rejected =
                Scene.at(
                        in.day(-20, 9),
                        () ->
                                nominations.submit(
                                        proposal(
                                                in,
                                                batch,
                                                nominator,
                                                turn + 1,
                                                cast.student(batch, 16),
                                                List.of()),
                                        faculty));
        Scene.run(
                in.day(-18, 11),
                () ->
                        nominations.reject(
                                rejected,
                                null,
                                "Please name mentees from this batch.",
                                in.coordinator()));
        if (batch % 2 == 0) {
            var again =
                    proposal(
                            in,
                            batch,
                            nominator,
                            turn + 1,
                            cast.student(batch, 16),
                            cast.students(batch, 36, 38));
            Scene.run(in.day(-4, 14), () -> nominations.submit(rejected, null, again, faculty));
        }
        Scene.at(
                in.day(-1, 16),
                () ->
                        nominations.draft(
                                proposal(
                                        in,
                                        batch,
                                        nominator,
                                        turn + 2,
                                        cast.student(batch, 8),
                                        List.of()),
                                faculty));
        var withdrawn =
                Scene.at(
                        in.day(-9, 10),
                        () ->
                                nominations.submit(
                                        proposal(
                                                in,
                                                batch,
                                                nominator,
                                                turn,
                                                cast.student(batch, 19),
                                                List.of()),
                                        faculty));
        Scene.run(in.day(-8, 10), () -> nominations.withdraw(withdrawn, null, faculty));
        var revoked = approved(in, batch, turn + 3, cast.student(batch, 29), List.of());
        Scene.run(
                in.day(-30, 10),
                () ->
                        nominations.revoke(
                                revoked, null, "Leaves for a term abroad.", in.coordinator()));
    }

    private static Proposal proposal(
            Scene in,
            int batch,
            FacultyId nominator,
            int turn,
            StudentId candidate,
            List<StudentId> mentees) {
        return new Proposal(
                nominator,
                in.cast().course(batch),
                in.cast().batch(batch),
                candidate,
                Set.of(
                        in.areas().get(turn % in.areas().size()),
                        in.areas().get((turn + 1) % in.areas().size())),
                Set.copyOf(mentees),
                "Has run the evening help desk for two terms without being asked. Explains the hard parts better than I do.");
    }

    private void mentor(
            Scene in,
            int batch,
            int turn,
            StudentId mentor,
            List<StudentId> mentees,
            NominationId from) {
        var asked =
                new NewAllocation(
                        mentor,
                        from,
                        in.cast().course(batch),
                        in.cast().batch(batch),
                        in.cast().teacher(batch, turn),
                        in.today().minusDays(68),
                        in.today().plusDays(120),
                        mentees);
        var allocation =
                Scene.at(
                        in.day(-68 + turn, 12),
                        () -> allocations.allocate(asked, in.coordinator()));
        meetups.past(in, batch, turn, mentor, mentees, allocation);
        if (turn == 3) {
            leave(in, batch, allocation);
            return;
        }
        openings.offer(in, turn, mentor);
        meetups.future(in, batch, turn, mentor, mentees);
        if (batch == 0 && turn == 0) {
            openings.ask(in, mentor, mentees);
        }
    }

    /// Every fourth mentorship is quiet: one ended, one paused, the others silent.
    private void leave(Scene in, int batch, AllocationId allocation) {
        if (batch == 0) {
            Scene.run(
                    in.day(-15, 10),
                    () ->
                            allocations.close(
                                    allocation, "The mentor has graduated.", in.coordinator()));
        } else if (batch == 1) {
            Scene.run(in.day(-12, 10), () -> allocations.pause(allocation, in.coordinator()));
        }
    }
}
