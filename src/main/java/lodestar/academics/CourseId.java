package lodestar.academics;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a course.
public record CourseId(UUID value) implements Id {

    static CourseId next() {
        return new CourseId(Id.next());
    }
}
