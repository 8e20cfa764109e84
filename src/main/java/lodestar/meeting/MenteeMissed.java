package lodestar.meeting;

import java.time.Instant;
import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// A mentee did not come, and it was not excused: both sides may book again.
public record MenteeMissed(
        MeetingId meeting,
        MeetingNumber number,
        StudentId host,
        StudentId mentee,
        PersonId by,
        Instant at)
        implements DomainEvent {

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return "meeting.missed";
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
}
