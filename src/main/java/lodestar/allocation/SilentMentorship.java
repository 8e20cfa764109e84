package lodestar.allocation;

import java.time.Duration;
import java.time.Instant;
import lodestar.people.StudentId;

/// A mentorship without a sign: no meeting held and no follow-up completed for 21 days. This is the
/// one definition.
///
/// @param quietSince the last contact, or the start where there was none
public record SilentMentorship(
        AllocationId allocation,
        AllocationNumber number,
        String mentor,
        StudentId menteeId,
        String mentee,
        String batch,
        Instant quietSince) {

    public static final Duration AFTER = Duration.ofDays(21);
}
