package lodestar.meeting;

/// Whether a mentee came.
public enum Attendance {
    ATTENDED,
    NO_SHOW,
    EXCUSED
}
