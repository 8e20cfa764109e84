package lodestar.nomination;

/// Where a nomination stands.
public enum NominationStatus {
    /// Being written; only its nominator and staff see it.
    DRAFT,
    /// Submitted, and waiting for a decision.
    PENDING,
    /// The student is a mentor.
    APPROVED,
    /// Refused with a reason; may be edited and submitted again.
    REJECTED,
    /// Taken back by its nominator before a decision.
    WITHDRAWN,
    /// Approved once, and taken back with a reason.
    REVOKED;

    /// Whether somebody has said yes or no to it.
    public boolean isDecided() {
        return this == APPROVED || this == REJECTED || this == REVOKED;
    }

    /// Whether its nominator may still change what it says.
    public boolean isEditable() {
        return this == DRAFT || this == REJECTED;
    }

    /// Whether it keeps others from nominating the same student in the same batch.
    public boolean holdsTheBatch() {
        return this == PENDING || this == APPROVED;
    }
}
