package lodestar.program;

import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// A focus area or a setting was changed.
public record ProgramChanged(PersonId by, String action, @Nullable UUID subject, String detail)
        implements DomainEvent {

    @Override
    public UUID actor() {
        return by.value();
    }
}
