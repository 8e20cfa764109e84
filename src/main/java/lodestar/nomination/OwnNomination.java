package lodestar.nomination;

import java.time.Instant;

/// What a student hears of a nomination of themselves: that there is one, and how far it has come.
public record OwnNomination(
        NominationNumber number, NominationStatus status, String batch, Instant since) {}
