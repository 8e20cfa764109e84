package lodestar.exchange;

import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.shared.DomainEvent;

/// Somebody took a person's whole record out.
record PersonExported(PersonId by, PersonId person) implements DomainEvent {

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return "person.exported";
    }

    @Override
    public UUID subject() {
        return person.value();
    }

    @Override
    public UUID student() {
        return person.value();
    }
}
