package lodestar.allocation;

import java.util.Locale;

/// What somebody did with an allocation, as its history tells it.
public enum AllocationAct {
    ALLOCATED,
    ADDED,
    ENDED,
    PAUSED,
    RESUMED,
    CLOSED,
    HANDED_OVER,
    VOIDED,
    RESTORED;

    /// Its name in the journal: `allocation.paused`.
    String inJournal() {
        return "allocation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
