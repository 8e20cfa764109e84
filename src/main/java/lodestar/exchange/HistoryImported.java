package lodestar.exchange;

import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.shared.DomainEvent;

/// A file of history was applied.
record HistoryImported(PersonId by, HistoryId id, HistoryKind kind, int records)
        implements DomainEvent {

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return "exchange.imported";
    }

    @Override
    public UUID subject() {
        return id.value();
    }

    @Override
    public String detail() {
        return kind.path() + " " + records;
    }
}
