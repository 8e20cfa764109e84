package lodestar.allocation;

import lodestar.people.Seek;
import lodestar.program.FocusAreaId;
import org.jspecify.annotations.Nullable;

/// Which mentors somebody asks for.
public record MentorFilter(Seek seek, @Nullable FocusAreaId focus, State state) {

    /// What a mentor can take now. ENDED are those whose approvals were all revoked; they are in no
    /// other list.
    public enum State {
        ANY,
        FREE,
        FULL,
        PAUSED,
        ENDED
    }

    public boolean isSet() {
        return !seek.isEmpty() || focus != null;
    }
}
