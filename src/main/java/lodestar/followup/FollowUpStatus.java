package lodestar.followup;

/// Where a follow-up stands: being written, planned for a day, done, or missed.
public enum FollowUpStatus {
    DRAFT,
    SCHEDULED,
    COMPLETED,
    MISSED
}
