package lodestar.notice;

/// What became of a mail: it waits, went out, was no longer wanted, or was laid aside for an admin.
public enum MailState {
    WAITING,
    PARKED,
    SENT,
    DROPPED
}
