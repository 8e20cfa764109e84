package lodestar.followup;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a follow-up.
public record FollowUpId(UUID value) implements Id {

    static FollowUpId next() {
        return new FollowUpId(Id.next());
    }
}
