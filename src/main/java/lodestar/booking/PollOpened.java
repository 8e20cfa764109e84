package lodestar.booking;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// A mentor asks mentees which of several times suits them.
///
/// @param closes until when they may answer
public record PollOpened(
        PollId poll,
        StudentId host,
        Set<StudentId> invited,
        Instant closes,
        PersonId by,
        Instant at)
        implements DomainEvent {

    public PollOpened {
        invited = Set.copyOf(invited);
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return "poll.opened";
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
        return Map.of("mentorId", host.value());
    }
}
