package lodestar.meeting;

/// Which one is meant of a time that a clock shows twice, because it was put back.
public enum Occurrence {
    FIRST,
    SECOND
}
