package lodestar.academics;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a line in a gradebook.
public record EntryId(UUID value) implements Id {

    static EntryId next() {
        return new EntryId(Id.next());
    }
}
