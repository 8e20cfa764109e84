package lodestar.agreement;

import java.time.Instant;
import java.util.UUID;
import lodestar.allocation.AllocationId;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// A running mentorship of one's own and how far its agreement is.
///
/// @param other the mentee for a mentor, the mentor for a mentee
/// @param isMentor whether one is the mentor in it
/// @param version of the text that binds the two
/// @param acceptedAt when one accepted it oneself; null until then
/// @param otherAcceptedAt when the other did
public record AgreedPair(
        UUID mentorship,
        AllocationId allocation,
        StudentId other,
        String otherName,
        boolean isMentor,
        int version,
        @Nullable Instant acceptedAt,
        @Nullable Instant otherAcceptedAt) {

    public boolean isOpen() {
        return acceptedAt == null;
    }

    /// Since when both have accepted it; null until then.
    public @Nullable Instant agreedAt() {
        if (acceptedAt == null || otherAcceptedAt == null) {
            return null;
        }
        return acceptedAt.isAfter(otherAcceptedAt) ? acceptedAt : otherAcceptedAt;
    }
}
