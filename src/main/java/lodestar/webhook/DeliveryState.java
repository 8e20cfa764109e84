package lodestar.webhook;

/// What became of a message: it waits, was taken, or was laid aside after the last try.
public enum DeliveryState {
    WAITING,
    DELIVERED,
    PARKED
}
