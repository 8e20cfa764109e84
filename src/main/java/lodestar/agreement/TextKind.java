package lodestar.agreement;

/// A text that the institution gives to every pair.
public enum TextKind {
    /// What both accept.
    AGREEMENT,
    /// How a first meeting may go.
    GUIDE
}
