package lodestar.academics;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a gradebook.
public record GradebookId(UUID value) implements Id {

    static GradebookId next() {
        return new GradebookId(Id.next());
    }
}
