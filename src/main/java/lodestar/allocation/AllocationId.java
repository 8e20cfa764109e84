package lodestar.allocation;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of an allocation.
public record AllocationId(UUID value) implements Id {

    static AllocationId next() {
        return new AllocationId(Id.next());
    }
}
