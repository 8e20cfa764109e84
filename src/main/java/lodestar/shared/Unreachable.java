package lodestar.shared;

/// An address elsewhere that was not reached.
public final class Unreachable extends CalledOff {

    /// Why not.
    public enum Reason {
        /// It is none that may be called, or leads to a network that is closed to us.
        ADDRESS,
        UNKNOWN_HOST,
        CONNECTION,
        TOO_SLOW
    }

    private final Reason reason;

    public Unreachable(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
