package lodestar.booking;

import java.time.Instant;
import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// It was said when a mentor has time.
public record AvailabilityChanged(StudentId mentor, PersonId by, Instant at)
        implements DomainEvent {

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return "availability.changed";
    }

    @Override
    public UUID subject() {
        return mentor.value();
    }

    @Override
    public UUID student() {
        return mentor.value();
    }
}
