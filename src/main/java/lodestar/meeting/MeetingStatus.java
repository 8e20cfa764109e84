package lodestar.meeting;

/// Where a meeting stands. All but `SCHEDULED` are final, except that one may take back `DONE` and
/// `CANCELLED` for a quarter of an hour.
public enum MeetingStatus {
    SCHEDULED,
    RESCHEDULED,
    DONE,
    CANCELLED
}
