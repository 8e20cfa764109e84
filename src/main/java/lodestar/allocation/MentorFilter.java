package lodestar.allocation;

import lodestar.academics.BatchId;
import lodestar.people.Seek;
import lodestar.program.FocusAreaId;
import org.jspecify.annotations.Nullable;

/// Which mentors somebody asks for.
///
/// @param batch in which an approval of theirs stands
public record MentorFilter(
        Seek seek, @Nullable FocusAreaId focus, @Nullable BatchId batch, State state) {

    public MentorFilter(Seek seek, @Nullable FocusAreaId focus, State state) {
        this(seek, focus, null, state);
    }

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
