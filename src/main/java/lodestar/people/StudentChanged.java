package lodestar.people;

import java.util.UUID;
import lodestar.shared.DomainEvent;

/// A student's record was made or changed.
public record StudentChanged(PersonId by, String action, StudentId id, String number)
        implements DomainEvent {

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID subject() {
        return id.value();
    }

    @Override
    public UUID student() {
        return id.value();
    }

    @Override
    public String detail() {
        return number;
    }
}
