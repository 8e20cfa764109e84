package lodestar.followup;

import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// Which follow-ups somebody wants to see; empty and null ask for all.
///
/// @param q a follow-up's number, or a mentee's name or number
/// @param isVoided only those that were taken out of the lists; for admins
public record FollowUpFilter(
        String q,
        @Nullable FollowUpStatus status,
        @Nullable StudentId student,
        @Nullable StudentId mentor,
        boolean isVoided) {

    public static final FollowUpFilter ALL = new FollowUpFilter("", null, null, null, false);

    public boolean isSet() {
        return !equals(ALL);
    }
}
