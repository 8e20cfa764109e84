package lodestar.program;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a focus area.
public record FocusAreaId(UUID value) implements Id {

    static FocusAreaId next() {
        return new FocusAreaId(Id.next());
    }
}
