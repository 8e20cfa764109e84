package lodestar.followup;

import java.util.Locale;

/// What somebody did with a follow-up, reading included.
public enum FollowUpAct {
    WRITTEN,
    CHANGED,
    REVISED,
    SCHEDULED,
    COMPLETED,
    MISSED,
    READ,
    VERSION_READ,
    ITEM_DONE,
    ITEM_OPENED,
    FILE_ADDED,
    FILE_REMOVED,
    FILE_READ,
    VOIDED,
    RESTORED,
    DISCARDED;

    /// Its name in the journal: `followup.file-read`.
    String inJournal() {
        return "followup." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
