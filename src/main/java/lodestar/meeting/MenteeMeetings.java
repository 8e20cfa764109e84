package lodestar.meeting;

import static lodestar.people.Action.BOOK_MEETING;
import static lodestar.people.Action.READ_MEETING;
import static lodestar.shared.Refused.refuseUnless;

import java.time.Instant;
import java.util.Set;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.people.Subject;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What mentees do with meetings with the own mentor: book one, move it, take back their
/// attendance, ask for another time. The rules of `Meetings` hold, and the program's limits
/// besides.
///
/// Which times may be booked at all is not decided here: `booking` knows.
@Service
@Transactional
public class MenteeMeetings {

    private final Meetings meetings;
    private final MeetingStore store;
    private final MeetingRows rows;
    private final MenteeRules rules;
    private final Replies replies;

    MenteeMeetings(
            Meetings meetings,
            MeetingStore store,
            MeetingRows rows,
            MenteeRules rules,
            Replies replies) {
        this.meetings = meetings;
        this.store = store;
        this.rows = rows;
        this.rules = rules;
        this.replies = replies;
    }

    /// Plans a meeting of the mentor with the mentee who asks.
    public MeetingId book(StudentId host, MeetingOutline outline, MeetingSlot slot, Actor by) {
        StudentId mentee = by.student().orElseThrow(Refused::forbidden);
        if (!rows.strangers(host, Set.of(mentee)).isEmpty()) {
            throw new NotFound();
        }
        by.mustBeAllowed(BOOK_MEETING, Subject.mentorship(host, Set.of(mentee), null));
        return meetings.planFor(host, outline, slot, Set.of(mentee), by);
    }

    /// Moves a meeting in which the mentee meets the mentor alone; with others one asks for another
    /// time.
    public MeetingId move(MeetingId id, MeetingSlot slot, String reason, Actor by) {
        var meeting = theirs(id, by);
        refuseUnless(meeting.isToCome(), "wrong-status");
        refuseUnless(rows.mentees(id).size() == 1, "not-alone");
        rules.now().allowMoving(meeting.startsAt(), rules.moves(id));
        return meetings.replace(meeting, slot, reason, by);
    }

    /// Takes back one's own attendance. With nobody left the meeting is cancelled.
    ///
    /// @return what the meeting is now
    public MeetingStatus withdraw(MeetingId id, String reason, Actor by) {
        var meeting = theirs(id, by);
        refuseUnless(meeting.isToCome(), "wrong-status");
        MenteeLimits limits = rules.now();
        limits.allowLeaving(meeting.startsAt());
        var mentee = by.student().orElseThrow(Refused::forbidden);
        if (rows.mentees(id).size() == 1) {
            meeting.cancel(reason, by, limits.now());
        } else {
            replies.stayAway(meeting, mentee, reason);
            meeting.letLeave(MeetingAct.WITHDRAWN, by.id(), limits.now());
            rows.leave(id, Set.of(mentee));
        }
        store.save(meeting);
        return meeting.status();
    }

    /// Takes back, within a quarter of an hour, that one cancelled it, while nobody of it is busy
    /// then.
    public void undo(MeetingId id, Actor by) {
        meetings.putBack(theirs(id, by), by);
    }

    /// Leaves it to the mentor to find another time.
    public void askForAnotherTime(MeetingId id, String wish, Actor by) {
        var meeting = theirs(id, by);
        Instant now = rules.now().now();
        refuseUnless(meeting.isToCome(), "wrong-status");
        refuseUnless(now.isBefore(meeting.startsAt()), "has-begun");
        replies.askForAnotherTime(meeting, by.student().orElseThrow(Refused::forbidden), wish);
    }

    /// A meeting that the actor attends as a mentee; one that they may not read is not there.
    private Meeting theirs(MeetingId id, Actor by) {
        Subject subject = store.subject(id, by).orElseThrow(NotFound::new);
        if (!by.may(READ_MEETING, subject)) {
            throw new NotFound();
        }
        by.mustBeAllowed(BOOK_MEETING, subject);
        return store.hold(id).orElseThrow(NotFound::new);
    }
}
