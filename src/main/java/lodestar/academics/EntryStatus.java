package lodestar.academics;

/// How far an assessment has come. ENTERED and MISSING count for the percentage, a missing one as
/// 0.
public enum EntryStatus {
    ENTERED,
    PENDING,
    EXCUSED,
    MISSING
}
