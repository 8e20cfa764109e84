package lodestar.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a follow-up said at one time.
public record EarlierText(
        int revision,
        String purpose,
        String summary,
        @Nullable LocalDate meetingDate,
        String writtenBy,
        Instant writtenAt) {}
