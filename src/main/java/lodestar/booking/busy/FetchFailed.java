package lodestar.booking.busy;

import lodestar.shared.CalledOff;

/// Why a calendar could not be fetched or read; `busy.failure.<code>` has the sentence.
public final class FetchFailed extends CalledOff {

    /// A kind of failure that a person can be told.
    public enum Reason {
        /// The address is none that may be fetched, or leads to a network that is closed to us.
        ADDRESS,
        UNKNOWN_HOST,
        CONNECTION,
        STATUS,
        REDIRECTS,
        TOO_BIG,
        TOO_SLOW,
        NOT_A_CALENDAR,
        TOO_MUCH
    }

    private final Reason reason;

    public FetchFailed(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
