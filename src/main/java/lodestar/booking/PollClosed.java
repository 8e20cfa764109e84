package lodestar.booking;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lodestar.meeting.MeetingId;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// A poll is over: a meeting came of it, or none did.
///
/// @param meeting the one that was planned; null where no time was chosen
public record PollClosed(
        PollId poll,
        StudentId host,
        Set<StudentId> invited,
        @Nullable MeetingId meeting,
        PersonId by,
        Instant at)
        implements DomainEvent {

    public PollClosed {
        invited = Set.copyOf(invited);
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return meeting == null ? "poll.closed" : "poll.decided";
    }

    @Override
    public UUID subject() {
        return poll.value();
    }

    @Override
    public UUID student() {
        return host.value();
    }

    @Override
    public Map<String, UUID> related() {
        return meeting == null
                ? Map.of("mentorId", host.value())
                : Map.of("mentorId", host.value(), "meetingId", meeting.value());
    }
}
