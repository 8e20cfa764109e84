package lodestar.roster;

import java.util.UUID;
import lodestar.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// A roster was imported: who did it, and how many records it made, changed and deactivated.
public record RosterImported(
        ImportId id, @Nullable UUID actor, String file, int fresh, int changed, int gone)
        implements DomainEvent {

    @Override
    public String action() {
        return "roster.imported";
    }

    @Override
    public UUID subject() {
        return id.value();
    }

    @Override
    public String detail() {
        return "%s: +%d ~%d -%d".formatted(file, fresh, changed, gone);
    }
}
