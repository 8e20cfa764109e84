package lodestar.meeting;

import java.time.Instant;

/// What a mentee said to a meeting.
public record Reply(String mentee, Kind kind, String words, Instant at) {

    /// Whether another time is asked for, or the mentee stays away.
    public enum Kind {
        ANOTHER_TIME,
        WITHDRAWN
    }
}
