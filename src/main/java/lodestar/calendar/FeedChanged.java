package lodestar.calendar;

import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.shared.DomainEvent;

/// Somebody made or revoked their secret address.
///
/// @param act its name in the journal
public record FeedChanged(PersonId by, String act) implements DomainEvent {

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return act;
    }

    @Override
    public UUID subject() {
        return by.value();
    }
}
