package lodestar.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody took a list out as a file.
///
/// @param what the list, as its room is named: `nomination`
public record Exported(@Nullable UUID actor, String what) implements DomainEvent {

    @Override
    public String action() {
        return what + ".exported";
    }

    @Override
    public @Nullable UUID subject() {
        return null;
    }
}
