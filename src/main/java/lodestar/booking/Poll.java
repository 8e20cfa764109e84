package lodestar.booking;

import static lodestar.shared.Refused.refuseUnless;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingOutline;
import lodestar.meeting.MeetingSlot;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;

/// A poll and what became of it. Its times, who is asked and the answers lie in rows of their own.
final class Poll extends AbstractAggregateRoot<Poll> {

    @Id private PollId id;
    private StudentId hostId;
    private String name;
    private MeetingMode mode;
    private @Nullable String link;
    private @Nullable String place;
    private String description;
    private int minutes;
    private String zone;
    private Instant closesAt;
    private PollStatus status = PollStatus.OPEN;
    private @Nullable MeetingId meetingId;
    private PersonId createdBy;
    private Instant createdAt;
    private @Nullable PersonId endedBy;
    private @Nullable Instant endedAt;
    @Version private @Nullable Integer version;

    /// For rows that are read.
    @SuppressWarnings({"NullAway.Init", "unused"})
    private Poll() {}

    private Poll(StudentId host, PollOutline outline, Actor by, Instant at) {
        MeetingOutline meeting = outline.meeting();
        id = PollId.next();
        hostId = host;
        name = meeting.name();
        mode = Objects.requireNonNull(meeting.mode());
        link = mode == MeetingMode.ONLINE ? meeting.link() : null;
        place = mode == MeetingMode.IN_PERSON ? meeting.place() : null;
        description = meeting.description();
        minutes = outline.minutes();
        zone = outline.zone().getId();
        closesAt = outline.closes();
        createdBy = by.id();
        createdAt = at;
    }

    /// Asks these mentees. Refuses with everything that is wrong with the question.
    static Poll open(
            StudentId host, PollOutline outline, Set<StudentId> mentees, Actor by, Instant at) {
        outline.check(at);
        var poll = new Poll(host, outline, by, at);
        poll.registerEvent(new PollOpened(poll.id, host, mentees, outline.closes(), by.id(), at));
        return poll;
    }

    /// Takes an answer, or another one of the same mentee; until the deadline.
    void answer(StudentId mentee, Instant at) {
        mustBeOpen();
        refuseUnless(at.isBefore(closesAt), "poll-late");
        registerEvent(new PollAnswered(id, hostId, mentee, at));
    }

    /// The meeting that a time stands for.
    MeetingSlot slot(Instant time, Instant now) {
        mustBeOpen();
        refuseUnless(now.isBefore(time), "poll-past");
        return MeetingSlot.at(time, ZoneId.of(zone), minutes);
    }

    MeetingOutline outline() {
        return new MeetingOutline(name, mode, link, place, description);
    }

    /// Chooses a time, for which that meeting was planned. Nobody answers any more.
    void decide(MeetingId meeting, Set<StudentId> invited, Actor by, Instant at) {
        mustBeOpen();
        meetingId = meeting;
        end(PollStatus.DECIDED, invited, by, at);
    }

    /// Ends it without a date.
    void close(Set<StudentId> invited, Actor by, Instant at) {
        mustBeOpen();
        end(PollStatus.CLOSED, invited, by, at);
    }

    void mustBeOpen() {
        refuseUnless(
                status == PollStatus.OPEN,
                "poll-over",
                each -> each.see("/polls/" + id.value(), "poll.see"));
    }

    private void end(PollStatus how, Set<StudentId> invited, Actor by, Instant at) {
        status = how;
        endedBy = by.id();
        endedAt = at;
        registerEvent(new PollClosed(id, hostId, invited, meetingId, by.id(), at));
    }

    PollId id() {
        return id;
    }

    StudentId host() {
        return hostId;
    }

    PollStatus status() {
        return status;
    }
}
