package lodestar.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestar.allocation.AllocationId;
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
import lodestar.people.StudentId;
import org.springframework.stereotype.Component;

/// What a mentor and the mentees do: meetings past and planned, and a follow-up of what was said.
@Component
class Meetups {

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

    private final Meetings meetings;
    private final FollowUps followUps;

    Meetups(Meetings meetings, FollowUps followUps) {
        this.meetings = meetings;
        this.followUps = followUps;
    }

    void past(
            Scene in,
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
                Scene.run(
                        start.minusSeconds(7200),
                        () -> meetings.cancel(meeting, "Down with a cold.", Cast.actor(mentor)));
                continue;
            }
            held(in, topic, mentor, mentees, allocation, meeting, start);
        }
    }

    private void held(
            Scene in,
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
        Scene.run(start.plusSeconds(3_600), () -> meetings.hold(meeting, who, Cast.actor(mentor)));
        var written = new ArrayList<>(mentees.subList(0, Math.min(2, mentees.size())));
        for (StudentId mentee : written) {
            write(
                    in,
                    topic,
                    mentor,
                    mentee,
                    allocation,
                    meeting,
                    start,
                    who.getOrDefault(mentee, Attendance.ATTENDED));
        }
    }

    private void write(
            Scene in,
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
        var id = Scene.at(start.plusSeconds(7_200), () -> followUps.write(about, text, author));
        if (came == Attendance.NO_SHOW) {
            Scene.run(
                    start.plusSeconds(7_300),
                    () -> followUps.schedule(id, null, day.plusDays(3), author));
            Scene.run(start.plusSeconds(400_000), () -> followUps.miss(id, null, author));
        } else if (came == Attendance.EXCUSED) {
            Scene.run(
                    start.plusSeconds(7_300),
                    () -> followUps.schedule(id, null, day.plusDays(6), author));
        } else if (!isRecent || topic % 2 == 0) {
            Scene.run(start.plusSeconds(8_000), () -> followUps.complete(id, null, author));
        }
    }

    void future(Scene in, int batch, int turn, StudentId mentor, List<StudentId> mentees) {
        plan(in, batch + turn + 4, mentor, mentees, in.day(2 + turn, 16));
        var moved = plan(in, batch + turn + 5, mentor, mentees.subList(0, 1), in.day(9 + turn, 16));
        if (turn == 0) {
            Scene.run(
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
            Scene in, int topic, StudentId mentor, List<StudentId> mentees, Instant start) {
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
        return Scene.at(
                planned.isBefore(now) ? planned : now,
                () ->
                        meetings.plan(
                                mentor,
                                outline,
                                MeetingSlot.at(start, Cast.ZONE, 45),
                                Set.copyOf(mentees),
                                Cast.actor(mentor)));
    }
}
