package lodestar.academics;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a faculty member teaching a course.
public record TeachingId(UUID value) implements Id {

    static TeachingId next() {
        return new TeachingId(Id.next());
    }
}
