package lodestar.allocation;

import java.time.Instant;
import lodestar.people.StudentId;

/// A mentorship without a sign: no meeting held and no follow-up completed for as many days as the
/// program's settings say. This is the one definition.
///
/// @param quietSince the last contact, or the start where there was none
/// @param after so many days without a sign are a silence
public record SilentMentorship(
        AllocationId allocation,
        AllocationNumber number,
        String mentor,
        StudentId menteeId,
        String mentee,
        String batch,
        Instant quietSince,
        int after) {}
