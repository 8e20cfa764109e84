package lodestar.nomination;

import java.time.Instant;

/// A nomination in a list.
///
/// @param since when it was decided, else submitted, else written down
public record NominationRow(
        NominationId id,
        NominationNumber number,
        NominationStatus status,
        String candidate,
        String course,
        String batch,
        String faculty,
        Instant since) {}
