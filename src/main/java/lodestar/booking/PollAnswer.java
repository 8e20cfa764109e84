package lodestar.booking;

/// What a mentee says to one of the times.
public enum PollAnswer {
    YES,
    IF_NEEDED,
    NO
}
