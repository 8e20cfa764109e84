package lodestar.booking;

import static lodestar.shared.Refused.refuseUnless;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.meeting.MeetingView;
import lodestar.meeting.Meetings;
import lodestar.meeting.MenteeMeetings;
import lodestar.meeting.Turns;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Books and moves meetings into free slots of a mentor. Whether a slot is free is looked up while
/// everybody's turn is held, so that the gaps and the most of a day hold in a race too.
@Service
@Transactional
public class Bookings {

    private final BookingQueries queries;
    private final Turns turns;
    private final Meetings meetings;
    private final MenteeMeetings mentees;

    Bookings(BookingQueries queries, Turns turns, Meetings meetings, MenteeMeetings mentees) {
        this.queries = queries;
        this.turns = turns;
        this.meetings = meetings;
        this.mentees = mentees;
    }

    /// A mentee books a slot of the own mentor.
    ///
    /// @param description Markdown
    public MeetingId book(StudentId mentor, Instant at, String name, String description, Actor by) {
        MentorTimes times = queries.bookable(mentor, by);
        StudentId mentee = by.student().orElseThrow(Refused::forbidden);
        turns.take(List.of(mentor, mentee));
        Slot slot = free(queries.free(times, List.of(mentee)), at);
        Availability said = times.availability().orElseThrow();
        return mentees.book(
                mentor,
                new MeetingOutline(name, slot.mode(), said.link(), said.place(), description),
                MeetingSlot.at(at, times.zone(), slot.minutes()),
                by);
    }

    /// Mentor or mentee move a meeting to another free slot. Only mentees are bound by the limits.
    public MeetingId move(MeetingId id, Instant at, String reason, Actor by) {
        MeetingView meeting = queries.movable(id, by);
        MentorTimes times = queries.times(meeting);
        var people = new ArrayList<>(BookingQueries.invited(meeting));
        people.add(meeting.host());
        turns.take(people);
        Slot slot = free(queries.free(times, meeting), at);
        MeetingSlot to = MeetingSlot.at(at, times.zone(), slot.minutes());
        return meeting.mayWrite()
                ? meetings.reschedule(id, to, reason, by)
                : mentees.move(id, to, reason, by);
    }

    private static Slot free(List<Slot> slots, Instant at) {
        return slots.stream()
                .filter(each -> each.at().equals(at))
                .findFirst()
                .orElseThrow(() -> Refused.because(Problem.of("slot-taken")));
    }

    static void mustBeScheduled(MeetingView meeting) {
        refuseUnless(meeting.isScheduled(), "wrong-status");
    }
}
