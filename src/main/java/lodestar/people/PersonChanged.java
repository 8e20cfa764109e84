package lodestar.people;

import java.util.UUID;
import lodestar.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// Something about a person's record was changed: name, address, roles, or whether they may come
/// in.
public record PersonChanged(PersonId by, String action, PersonId person, String detail)
        implements DomainEvent {

    @Override
    public @Nullable UUID actor() {
        return by.value();
    }

    @Override
    public UUID subject() {
        return person.value();
    }
}
