package lodestar.exchange;

/// How far an import of history is.
public enum HistoryState {
    READING,
    READY,
    APPLYING,
    APPLIED,
    INTERRUPTED
}
