package lodestar.roster.file;

/// What a file says about records that it does not hold: a bulk file is the whole truth, so they
/// are gone; a delta speaks only of what it holds.
public enum Mode {
    ABSENT,
    BULK,
    DELTA
}
