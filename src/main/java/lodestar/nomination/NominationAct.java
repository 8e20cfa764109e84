package lodestar.nomination;

import java.util.Locale;

/// What somebody did with a nomination, as its history tells it.
public enum NominationAct {
    CREATED,
    EDITED,
    SUBMITTED,
    RESUBMITTED,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    REVOKED,
    VOIDED,
    RESTORED,
    DISCARDED;

    /// Its name in the journal: `nomination.approved`.
    String inJournal() {
        return "nomination." + name().toLowerCase(Locale.ROOT);
    }
}
