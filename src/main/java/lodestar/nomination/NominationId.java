package lodestar.nomination;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a nomination.
public record NominationId(UUID value) implements Id {

    static NominationId next() {
        return new NominationId(Id.next());
    }
}
