package lodestar.meeting;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// A mentee asks the mentor for another time, and leaves the choice to them.
public record AnotherTimeAsked(
        MeetingId meeting, MeetingNumber number, StudentId host, StudentId mentee, Instant at)
        implements DomainEvent {

    @Override
    public UUID actor() {
        return mentee.value();
    }

    @Override
    public String action() {
        return "meeting.another-time-asked";
    }

    @Override
    public UUID subject() {
        return meeting.value();
    }

    @Override
    public UUID student() {
        return mentee.value();
    }

    @Override
    public String detail() {
        return number.toString();
    }

    @Override
    public Map<String, UUID> related() {
        return Map.of("mentorId", host.value());
    }
}
