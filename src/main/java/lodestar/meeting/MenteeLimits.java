package lodestar.meeting;

import static lodestar.shared.Refused.refuseUnless;

import java.time.Duration;
import java.time.Instant;

/// What the program lets mentees do with a meeting by themselves. Mentors and staff are not bound.
///
/// @param cancelHours until so many hours before the start they move it or stay away
/// @param mostMoves how often mentees move a meeting, over its whole chain
/// @param now when it is asked
record MenteeLimits(int cancelHours, int mostMoves, Instant now) {

    /// Refuses what comes too shortly before the meeting.
    void allowLeaving(Instant startsAt) {
        boolean isInTime = !now.isAfter(startsAt.minus(Duration.ofHours(cancelHours)));
        refuseUnless(
                isInTime && now.isBefore(startsAt), "too-late", each -> each.with(cancelHours));
    }

    /// @param moves how often mentees have moved it so far
    void allowMoving(Instant startsAt, int moves) {
        allowLeaving(startsAt);
        refuseUnless(moves < mostMoves, "too-many-moves", each -> each.with(mostMoves));
    }
}
