package lodestar.program;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/// What a mentor can help with. One that is no longer offered stays where it was chosen.
record FocusArea(
        @Id FocusAreaId id,
        String name,
        String description,
        int position,
        boolean active,
        @Version @Nullable Integer version) {

    static FocusArea offered(String name, String description, int position) {
        return new FocusArea(FocusAreaId.next(), name, description, position, true, null);
    }

    FocusArea described(String name, String description) {
        return new FocusArea(id, name, description, position, active, version);
    }

    FocusArea offered(boolean isOffered) {
        return new FocusArea(id, name, description, position, isOffered, version);
    }
}
