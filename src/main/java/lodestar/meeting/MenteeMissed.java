package lodestar.meeting;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lodestar.people.Actor;
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

    static MenteeMissed of(Meeting meeting, StudentId mentee, Actor by, Instant at) {
        return new MenteeMissed(
                meeting.id(), meeting.number(), meeting.host(), mentee, by.id(), at);
    }

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

    @Override
    public Map<String, UUID> related() {
        return Map.of("mentorId", host.value());
    }
}
