package lodestar.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestar.allocation.AllocationId;
import lodestar.allocation.Allocations;
import lodestar.allocation.NewAllocation;
import lodestar.followup.ActionItem;
import lodestar.followup.FollowUpAbout;
import lodestar.followup.FollowUpText;
import lodestar.followup.FollowUps;
import lodestar.followup.ItemOwner;
import lodestar.meeting.Attendance;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.Meetings;
import lodestar.nomination.NominationId;
import lodestar.nomination.Nominations;
import lodestar.nomination.Proposal;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.program.FocusAreaId;
import lodestar.shared.Time;
import org.springframework.stereotype.Component;

/// A term of mentoring: nominations, allocations, meetings and follow-ups in every status. Each act
/// goes through its door, at the time at which it is said to have happened.
@Component
class Year {

    private static final String[] TOPICS = {
        "Pointers, once more, slowly", "How to read a paper", "A plan for the exam weeks",
        "First internship: where to look", "Group work that works", "Statistics without fear"
    };
    private static final String[] SUMMARIES = {
        "We drew memory as boxes and followed **two pointers** through a swap. The list exercise can wait until the drawing feels easy.",
        "We read one abstract together and marked what it claims, how, and what is missing.\n\n- next: one paper alone\n- then compare notes",
        "We laid the weeks out on paper. Mornings for the hard subjects, no work after nine.",
        "We went through two offers. The *small lab* sounds better than the big name."
    };
    private static final String[] STEPS = {
        "Solve exercises 4 to 9 on paper",
        "Visit the writing centre",
        "Send the draft to the group",
        "Sign up for the help desk"
    };

    private final Nominations nominations;
    private final Allocations allocations;
    private final Meetings meetings;
    private final FollowUps followUps;

    Year(Nominations nominations, Allocations allocations, Meetings meetings, FollowUps followUps) {
        this.nominations = nominations;
        this.allocations = allocations;
        this.meetings = meetings;
        this.followUps = followUps;
    }

    /// Who takes part, seen from today.
    ///
    /// @param areas the focus areas that can be chosen
    record Setting(Cast cast, Actor coordinator, List<FocusAreaId> areas, LocalDate today) {

        Instant day(int fromToday, int hour) {
            return today.plusDays(fromToday)
                    .atTime(LocalTime.of(hour, 0))
                    .atZone(Cast.ZONE)
                    .toInstant();
        }
    }

    void tell(Setting in) {
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
            Setting in, int batch, int turn, StudentId mentor, List<StudentId> mentees) {
        var nominator = in.cast().teacher(batch, turn);
        var asked = proposal(in, batch, nominator, turn, mentor, mentees);
        var id = at(in.day(-72 + turn, 10), () -> nominations.submit(asked, Cast.actor(nominator)));
        run(in.day(-70 + turn, 15), () -> nominations.approve(id, null, in.coordinator()));
        return id;
    }

    /// What still waits, was turned down, taken back or is only begun.
    private void open(Setting in, int batch) {
        var cast = in.cast();
        var nominator = cast.teacher(batch, batch);
        var faculty = Cast.actor(nominator);
        int turn = batch;
        at(
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
                at(
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
        run(
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
            run(in.day(-4, 14), () -> nominations.submit(rejected, null, again, faculty));
        }
        at(
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
                at(
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
        run(in.day(-8, 10), () -> nominations.withdraw(withdrawn, null, faculty));
        var revoked = approved(in, batch, turn + 3, cast.student(batch, 29), List.of());
        run(
                in.day(-30, 10),
                () ->
                        nominations.revoke(
                                revoked, null, "Leaves for a term abroad.", in.coordinator()));
    }

    private static Proposal proposal(
            Setting in,
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
            Setting in,
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
                at(in.day(-68 + turn, 12), () -> allocations.allocate(asked, in.coordinator()));
        past(in, batch, turn, mentor, mentees, allocation);
        if (turn == 3) {
            leave(in, batch, allocation);
            return;
        }
        future(in, batch, turn, mentor, mentees);
    }

    /// Every fourth mentorship is quiet: one ended, one paused, the others silent.
    private void leave(Setting in, int batch, AllocationId allocation) {
        if (batch == 0) {
            run(
                    in.day(-15, 10),
                    () ->
                            allocations.close(
                                    allocation, "The mentor has graduated.", in.coordinator()));
        } else if (batch == 1) {
            run(in.day(-12, 10), () -> allocations.pause(allocation, in.coordinator()));
        }
    }

    private void past(
            Setting in,
            int batch,
            int turn,
            StudentId mentor,
            List<StudentId> mentees,
            AllocationId allocation) {
        int[] days = turn == 3 ? new int[] {-58} : new int[] {-58, -37, -16 + turn, -5 + turn};
        for (int i = 0; i < days.length; i++) {
            int topic = batch + turn + i;
            Instant start = in.day(days[i], 15 + turn);
            var meeting = plan(in, topic, mentor, mentees, start);
            if (i == 1 && turn == 1) {
                run(
                        start.minusSeconds(7200),
                        () -> meetings.cancel(meeting, "Down with a cold.", Cast.actor(mentor)));
                continue;
            }
            held(in, topic, mentor, mentees, allocation, meeting, start);
        }
    }

    private void held(
            Setting in,
            int topic,
            StudentId mentor,
            List<StudentId> mentees,
            AllocationId allocation,
            MeetingId meeting,
            Instant start) {
        Map<StudentId, Attendance> who = new HashMap<>();
        for (int m = 0; m < mentees.size(); m++) {
            int turn = (topic + m) % 7;
            who.put(
                    mentees.get(m),
                    turn == 6
                            ? Attendance.NO_SHOW
                            : turn == 5 ? Attendance.EXCUSED : Attendance.ATTENDED);
        }
        run(start.plusSeconds(3_600), () -> meetings.hold(meeting, who, Cast.actor(mentor)));
        var written = new ArrayList<>(mentees.subList(0, Math.min(2, mentees.size())));
        for (StudentId mentee : written) {
            write(in, topic, mentor, mentee, allocation, meeting, start, who.getOrDefault(mentee, Attendance.ATTENDED));
        }
    }

    private void write(
            Setting in,
            int topic,
            StudentId mentor,
            StudentId mentee,
            AllocationId allocation,
            MeetingId meeting,
            Instant start,
            Attendance came) {
        var author = Cast.actor(mentor);
        LocalDate day = start.atZone(Cast.ZONE).toLocalDate();
        boolean isRecent = day.isAfter(in.today().minusDays(6));
        var text =
                new FollowUpText(
                        "Look back at *" + TOPICS[topic % TOPICS.length] + "*.",
                        came == Attendance.ATTENDED ? SUMMARIES[topic % SUMMARIES.length] : "",
                        day,
                        List.of(
                                new ActionItem(
                                        null,
                                        STEPS[topic % STEPS.length],
                                        ItemOwner.MENTEE,
                                        day.plusDays(isRecent ? 9 : 14))));
        var about = new FollowUpAbout(mentee, allocation, meeting);
        var id = at(start.plusSeconds(7_200), () -> followUps.write(about, text, author));
        if (came == Attendance.NO_SHOW) {
            run(
                    start.plusSeconds(7_300),
                    () -> followUps.schedule(id, null, day.plusDays(3), author));
            run(start.plusSeconds(400_000), () -> followUps.miss(id, null, author));
        } else if (came == Attendance.EXCUSED) {
            run(
                    start.plusSeconds(7_300),
                    () -> followUps.schedule(id, null, day.plusDays(6), author));
        } else if (!isRecent || topic % 2 == 0) {
            run(start.plusSeconds(8_000), () -> followUps.complete(id, null, author));
        }
    }

    private void future(
            Setting in, int batch, int turn, StudentId mentor, List<StudentId> mentees) {
        plan(in, batch + turn + 4, mentor, mentees, in.day(2 + turn, 16));
        var moved = plan(in, batch + turn + 5, mentor, mentees.subList(0, 1), in.day(9 + turn, 16));
        if (turn == 0) {
            run(
                    in.day(-1, 12),
                    () ->
                            meetings.reschedule(
                                    moved,
                                    MeetingSlot.at(in.day(11, 17), Cast.ZONE, 45),
                                    "The library is closed on that day.",
                                    Cast.actor(mentor)));
        }
    }

    private MeetingId plan(
            Setting in, int topic, StudentId mentor, List<StudentId> mentees, Instant start) {
        MeetingMode mode = MeetingMode.values()[topic % 3];
        var outline =
                new MeetingOutline(
                        TOPICS[topic % TOPICS.length],
                        mode,
                        mode == MeetingMode.ONLINE
                                ? "https://meet.jit.si/lodestar-demo-" + topic
                                : null,
                        mode == MeetingMode.IN_PERSON ? "Library, room 2." + topic : null,
                        "What to bring: the sheet of last week, and one question.");
        Instant planned = start.minusSeconds(6 * 86_400L);
        Instant now = in.day(0, 0);
        return at(
                planned.isBefore(now) ? planned : now,
                () ->
                        meetings.plan(
                                mentor,
                                outline,
                                MeetingSlot.at(start, Cast.ZONE, 45),
                                Set.copyOf(mentees),
                                Cast.actor(mentor)));
    }

    private static <T> T at(Instant then, ScopedValue.CallableOp<T, RuntimeException> act) {
        return ScopedValue.where(Time.PRETENDED, then).call(act);
    }

    private static void run(Instant then, Runnable act) {
        ScopedValue.where(Time.PRETENDED, then).run(act);
    }
}
