package lodestar.booking;

/// Where a poll stands. Both ends are final.
public enum PollStatus {
    OPEN,
    /// A meeting was planned.
    DECIDED,
    /// Closed without a date.
    CLOSED
}
