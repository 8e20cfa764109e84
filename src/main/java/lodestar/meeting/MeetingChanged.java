package lodestar.meeting;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// Something was done with a meeting; `act` says what.
public record MeetingChanged(
        MeetingId meeting,
        MeetingNumber number,
        MeetingAct act,
        StudentId host,
        PersonId by,
        Instant at)
        implements DomainEvent {

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return act.inJournal();
    }

    @Override
    public UUID subject() {
        return meeting.value();
    }

    @Override
    public UUID student() {
        return host.value();
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
