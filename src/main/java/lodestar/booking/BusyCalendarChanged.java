package lodestar.booking;

import java.util.UUID;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// A person gave the address of a calendar whose busy times block slots, or took it back. The
/// address itself is a secret and stands nowhere else.
public record BusyCalendarChanged(StudentId owner, boolean isKept) implements DomainEvent {

    @Override
    public UUID actor() {
        return owner.value();
    }

    @Override
    public String action() {
        return isKept ? "busy-calendar.added" : "busy-calendar.removed";
    }

    @Override
    public UUID subject() {
        return owner.value();
    }

    @Override
    public UUID student() {
        return owner.value();
    }
}
