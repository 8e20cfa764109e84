package lodestar.meeting;

import static java.util.stream.Collectors.toSet;
import static lodestar.people.Action.READ_MEETING;
import static lodestar.people.Action.RESTORE_VOIDED;
import static lodestar.people.Action.WRITE_MEETING;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestar.allocation.Contacts;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.people.Subject;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Plans meetings and says what became of them. For the mentor who hosts, coordinators and admins.
///
/// Two that overlap are refused with `time-taken`, also when they come at the same moment. A
/// database may still end one of two transactions for the other's sake (a deadlock); the act is
/// whole or not done, and may be tried again.
@Service
@Transactional
public class Meetings {

    private final MeetingStore meetings;
    private final MeetingRows rows;
    private final Contacts contacts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(
            MeetingStore meetings,
            MeetingRows rows,
            Contacts contacts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.rows = rows;
        this.contacts = contacts;
        this.events = events;
        this.clock = clock;
    }

    /// Plans a meeting of a mentor with mentees of their active allocations. Mentors plan their
    /// own, staff anybody's.
    public MeetingId plan(
            StudentId host,
            MeetingOutline outline,
            MeetingSlot slot,
            Set<StudentId> mentees,
            Actor by) {
        by.mustBeAllowed(WRITE_MEETING, Subject.mentorship(host, Set.of(), null));
        return planFor(host, outline, slot, mentees, by);
    }

    /// Plans it for somebody whose right was asked already.
    MeetingId planFor(
            StudentId host,
            MeetingOutline outline,
            MeetingSlot slot,
            Set<StudentId> mentees,
            Actor by) {
        Instant now = clock.instant();
        var meeting = Meeting.plan(host, outline, slot, by, now);
        add(meeting, mentees, by);
        events.publishEvent(meeting.told(MeetingAct.PLANNED, by.id(), now));
        return meeting.id();
    }

    /// Says something else about a scheduled meeting, and who attends.
    ///
    /// @param version what the actor had before their eyes
    public void change(
            MeetingId id, int version, MeetingOutline outline, Set<StudentId> mentees, Actor by) {
        var meeting = mine(id, by);
        meeting.mustBeVersion(version);
        Instant now = clock.instant();
        meeting.change(outline, by, now);
        meetings.save(meeting);
        rows.changed(id, by, now);
        Set<StudentId> before = rows.mentees(id);
        Set<StudentId> more = without(mentees, before);
        Set<StudentId> fewer = without(before, mentees);
        if (!fewer.isEmpty()) {
            rows.leave(id, fewer);
        }
        if (!more.isEmpty()) {
            rows.takeTurns(more);
            letAttend(meeting, more, false, "mentees", by);
        }
    }

    /// Ends a meeting in favour of a new one with the same people at another time; both belong to
    /// one chain. The new one is returned.
    public MeetingId reschedule(MeetingId id, MeetingSlot slot, String reason, Actor by) {
        return replace(mine(id, by), slot, reason, by);
    }

    /// Reschedules for somebody whose right was asked already.
    MeetingId replace(Meeting meeting, MeetingSlot slot, String reason, Actor by) {
        Set<StudentId> mentees = rows.mentees(meeting.id());
        Instant now = clock.instant();
        var next = meeting.reschedule(slot, reason, by, now);
        rows.takeTurns(withHost(meeting, mentees));
        meetings.save(meeting);
        add(next, mentees, by);
        events.publishEvent(next.told(MeetingAct.PLANNED, by.id(), now));
        return next.id();
    }

    /// Says that it took place, and of each mentee whether they came.
    public void hold(MeetingId id, Map<StudentId, Attendance> attendance, Actor by) {
        var meeting = mine(id, by);
        Instant now = clock.instant();
        meeting.hold(attendance.keySet(), rows.mentees(id), by, now);
        meetings.save(meeting);
        if (!attendance.isEmpty()) {
            rows.attendance(id, attendance);
            met(meeting);
        }
        attendance.entrySet().stream()
                .filter(each -> each.getValue() == Attendance.NO_SHOW)
                .map(each -> MenteeMissed.of(meeting, each.getKey(), by, now))
                .forEach(events::publishEvent);
    }

    public void cancel(MeetingId id, String reason, Actor by) {
        var meeting = mine(id, by);
        meeting.cancel(reason, by, clock.instant());
        meetings.save(meeting);
    }

    /// Takes back, within a quarter of an hour, that it was held or cancelled.
    public void undo(MeetingId id, Actor by) {
        putBack(mine(id, by), by);
    }

    /// Takes it back for somebody whose right was asked already.
    void putBack(Meeting meeting, Actor by) {
        boolean wasHeld = meeting.status() == MeetingStatus.DONE;
        meeting.undo(by, clock.instant());
        block(meeting, by);
        if (wasHeld) {
            notMet(meeting);
            rows.forgetAttendance(meeting.id());
        }
    }

    /// Takes it out of every list, and why. Admins only.
    public void strike(MeetingId id, String reason, Actor by) {
        var meeting = mine(id, by);
        meeting.strike(reason, by, clock.instant());
        meetings.save(meeting);
        if (meeting.status() == MeetingStatus.DONE) {
            notMet(meeting);
        }
    }

    /// Puts a voided one back where it was. Admins only.
    public void restore(MeetingId id, Actor by) {
        var meeting = mine(id, by);
        meeting.restore(by, clock.instant());
        if (meeting.status() == MeetingStatus.SCHEDULED) {
            block(meeting, by);
        } else {
            meetings.save(meeting);
        }
        if (meeting.status() == MeetingStatus.DONE) {
            met(meeting);
        }
    }

    /// After mentorships of a mentor have ended: cancels the scheduled meetings to come in which
    /// nobody is left to meet, and takes those who left out of the others.
    void endWith(StudentId host, PersonId by, String reason) {
        Instant now = clock.instant();
        for (MeetingRows.Left left : rows.left(host, now)) {
            var meeting = meetings.hold(left.meeting()).orElseThrow();
            if (!meeting.isToCome()) {
                continue;
            }
            if (left.isNobodyElse()) {
                meeting.callOff(reason, by, now);
            } else {
                meeting.letLeave(MeetingAct.MENTEE_LEFT, by, now);
                rows.leave(left.meeting(), left.mentees());
            }
            meetings.save(meeting);
        }
    }

    /// A meeting that the actor may write; one that they may not read is not there.
    private Meeting mine(MeetingId id, Actor by) {
        if (by.isStaff()) {
            // of all meetings alike, whoever attends them
            by.mustBeAllowed(WRITE_MEETING);
            return meetings.hold(id)
                    .filter(each -> each.voidedAt == null || by.may(RESTORE_VOIDED))
                    .orElseThrow(NotFound::new);
        }
        Subject subject = meetings.subject(id, by).orElseThrow(NotFound::new);
        if (!by.may(READ_MEETING, subject)) {
            throw new NotFound();
        }
        by.mustBeAllowed(WRITE_MEETING, subject);
        return meetings.hold(id).orElseThrow(NotFound::new);
    }

    private void add(Meeting meeting, Set<StudentId> mentees, Actor by) {
        meeting.number(
                meetings.add(meeting, mentees).orElseThrow(() -> notAHost(meeting.host(), by)));
        letAttend(meeting, mentees, true, "time", by);
        meeting.attendees =
                withHost(meeting, mentees).stream().map(StudentId::value).collect(toSet());
    }

    private void met(Meeting meeting) {
        Set<StudentId> came = rows.whoCame(meeting.id());
        if (!came.isEmpty()) {
            contacts.made(meeting.host(), came, meeting.startsAt());
        }
    }

    private void notMet(Meeting meeting) {
        Set<StudentId> came = rows.whoCame(meeting.id());
        if (!came.isEmpty()) {
            contacts.takenBack(meeting.host(), came, meeting.startsAt());
        }
    }

    private Refused notAHost(StudentId host, Actor by) {
        String code = rows.isMentor(host) ? "no-allocation" : "not-a-mentor";
        return Refused.because(Problem.of(code).with("meeting").at(by.isStaff() ? "mentor" : ""));
    }

    private void letAttend(
            Meeting meeting, Set<StudentId> mentees, boolean withHost, String field, Actor by) {
        int people = mentees.size() + (withHost ? 1 : 0);
        if (rows.attend(meeting, mentees, withHost) == people) {
            return;
        }
        mustBeMentees(meeting, mentees);
        mustBeFree(meeting, withHost ? withHost(meeting, mentees) : mentees, field, by);
        throw notMentees();
    }

    /// Makes its people busy again.
    private void block(Meeting meeting, Actor by) {
        Set<StudentId> mentees = rows.mentees(meeting.id());
        mustBeMentees(meeting, mentees);
        Set<StudentId> people = withHost(meeting, mentees);
        rows.takeTurns(people);
        mustBeFree(meeting, people, "", by);
        meetings.save(meeting);
    }

    private void mustBeMentees(Meeting meeting, Set<StudentId> mentees) {
        if (!rows.strangers(meeting.host(), mentees).isEmpty()) {
            throw notMentees();
        }
    }

    private static Refused notMentees() {
        return Refused.because(Problem.of("not-a-mentee").with("meeting").at("mentees"));
    }

    private void mustBeFree(Meeting meeting, Set<StudentId> people, String field, Actor by) {
        List<Clash> clashes =
                rows.clashes(people, meeting.id(), meeting.startsAt(), meeting.endsAt());
        if (!clashes.isEmpty()) {
            throw new Refused(
                    Refused.Kind.STATE,
                    clashes.stream().map(clash -> clash.told(by).at(field)).toList());
        }
    }

    private static Set<StudentId> withHost(Meeting meeting, Set<StudentId> mentees) {
        Set<StudentId> people = new HashSet<>(mentees);
        people.add(meeting.host());
        return people;
    }

    private static Set<StudentId> without(Set<StudentId> all, Set<StudentId> those) {
        Set<StudentId> left = new HashSet<>(all);
        left.removeAll(those);
        return left;
    }
}
