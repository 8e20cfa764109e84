package lodestar.invitation;

/// How somebody was invited.
public enum Way {
    MAIL,
    FILE
}
