package lodestar.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Many who are invited by mail, one after the other.
public record Round(Instant madeAt, int total, int done, @Nullable Instant endedAt) {

    public boolean isRunning() {
        return endedAt == null;
    }
}
