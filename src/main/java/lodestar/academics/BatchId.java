package lodestar.academics;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a batch.
public record BatchId(UUID value) implements Id {

    static BatchId next() {
        return new BatchId(Id.next());
    }
}
