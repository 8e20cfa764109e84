package lodestar.followup;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of an action item.
public record ActionItemId(UUID value) implements Id {

    static ActionItemId next() {
        return new ActionItemId(Id.next());
    }
}
