package lodestar.booking;

import static lodestar.people.Action.BOOK_MEETING;
import static lodestar.people.Action.WRITE_MEETING;
import static lodestar.shared.Refused.refuseUnless;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lodestar.allocation.AllocationQueries;
import lodestar.allocation.RunningMentorship;
import lodestar.meeting.MeetingId;
import lodestar.meeting.Meetings;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.people.Subject;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds a time for a group: the mentor proposes some, mentees answer, the mentor chooses among
/// those that were answered, and the meeting is planned with who can come.
@Service
@Transactional
public class Polls {

    private final PollRepository polls;
    private final PollRows rows;
    private final AllocationQueries allocations;
    private final Meetings meetings;
    private final Clock clock;

    Polls(
            PollRepository polls,
            PollRows rows,
            AllocationQueries allocations,
            Meetings meetings,
            Clock clock) {
        this.polls = polls;
        this.rows = rows;
        this.allocations = allocations;
        this.meetings = meetings;
        this.clock = clock;
    }

    /// Asks mentees of the host's active allocations.
    public PollId open(StudentId host, PollOutline outline, Set<StudentId> mentees, Actor by) {
        by.mustBeAllowed(WRITE_MEETING, Subject.mentorship(host, Set.of(), null));
        Set<StudentId> own =
                allocations.activeMentees(host).stream()
                        .map(RunningMentorship::mentee)
                        .collect(Collectors.toSet());
        refuseUnless(!own.isEmpty(), "no-allocation", each -> each.with("meeting"));
        var poll = Poll.open(host, outline, mentees, by, clock.instant());
        if (mentees.isEmpty()) {
            throw Refused.invalid(Problem.of("poll-nobody").at("mentees"));
        }
        refuseUnless(
                own.containsAll(mentees),
                "not-a-mentee",
                each -> each.with("meeting").at("mentees"));
        polls.save(poll);
        rows.add(poll.id(), outline.times(), mentees);
        return poll.id();
    }

    /// A mentee says to each of the times whether it suits.
    public void answer(PollId id, Map<UUID, PollAnswer> answers, Actor by) {
        var poll = find(id, BOOK_MEETING, by);
        StudentId mentee = by.student().orElseThrow(Refused::forbidden);
        Instant now = clock.instant();
        poll.answer(mentee, now);
        if (!answers.keySet().equals(rows.options(id))) {
            throw Refused.invalid(Problem.of("poll-answer").at("answers"));
        }
        rows.answer(id, mentee, answers, now);
        polls.save(poll);
    }

    /// Chooses one of the times, and plans the meeting with those who can come then.
    public MeetingId decide(PollId id, UUID option, Actor by) {
        var poll = find(id, WRITE_MEETING, by);
        Instant now = clock.instant();
        var slot = poll.slot(rows.start(id, option).orElseThrow(NotFound::new), now);
        Set<StudentId> coming = rows.whoCanCome(id, option);
        refuseUnless(!coming.isEmpty(), "poll-unanswered");
        MeetingId meeting =
                meetings.plan(poll.host(), poll.outline(), slot, new HashSet<>(coming), by);
        poll.decide(meeting, rows.invited(id), by, now);
        polls.save(poll);
        return meeting;
    }

    /// Ends it without a date.
    public void close(PollId id, Actor by) {
        var poll = find(id, WRITE_MEETING, by);
        poll.close(rows.invited(id), by, clock.instant());
        polls.save(poll);
    }

    /// A poll that the actor may see; whether they may do this to it is asked besides.
    private Poll find(PollId id, Action action, Actor by) {
        Subject subject = rows.subject(id).orElseThrow(NotFound::new);
        if (!by.may(Action.READ_MEETING, subject)) {
            throw new NotFound();
        }
        by.mustBeAllowed(action, subject);
        return polls.findLockedById(id).orElseThrow(NotFound::new);
    }
}
