package lodestar.allocation;

/// Where an allocation stands. A paused one keeps its mentees, and their places; a closed one is
/// over.
public enum AllocationStatus {
    ACTIVE,
    PAUSED,
    CLOSED;

    public boolean isOpen() {
        return this != CLOSED;
    }
}
