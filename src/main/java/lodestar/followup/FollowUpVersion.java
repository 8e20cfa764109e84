package lodestar.followup;

import java.time.Instant;
import java.time.LocalDate;
import lodestar.people.PersonId;
import org.jspecify.annotations.Nullable;

/// What a completed follow-up said before it was revised.
record FollowUpVersion(
        int revision,
        String purpose,
        String summary,
        @Nullable LocalDate meetingDate,
        PersonId writtenBy,
        Instant writtenAt) {}
