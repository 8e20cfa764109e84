package lodestar.booking;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// A mentee said which times suit.
public record PollAnswered(PollId poll, StudentId host, StudentId mentee, Instant at)
        implements DomainEvent {

    @Override
    public UUID actor() {
        return mentee.value();
    }

    @Override
    public String action() {
        return "poll.answered";
    }

    @Override
    public UUID subject() {
        return poll.value();
    }

    @Override
    public UUID student() {
        return mentee.value();
    }

    @Override
    public Map<String, UUID> related() {
        return Map.of("mentorId", host.value());
    }
}
