package lodestar.allocation;

import java.util.Locale;

/// What happened to somebody as a mentor.
public enum MentorAct {
    MADE,
    CHANGED,
    PAUSED,
    RESUMED,
    ENDED,
    RECOGNISED;

    /// Its name in the journal: `mentor.made`.
    String inJournal() {
        return "mentor." + name().toLowerCase(Locale.ROOT);
    }
}
