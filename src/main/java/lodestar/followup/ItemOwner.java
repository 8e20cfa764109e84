package lodestar.followup;

/// Who promised an action item.
public enum ItemOwner {
    NOBODY,
    MENTEE,
    MENTOR
}
