package lodestar.meeting;

import java.util.Locale;

/// What somebody did with a meeting.
public enum MeetingAct {
    PLANNED,
    CHANGED,
    RESCHEDULED,
    HELD,
    CANCELLED,
    UNDONE,
    /// A mentee left, because the mentorship has ended.
    MENTEE_LEFT,
    /// A mentee took back their attendance; the meeting takes place without them.
    WITHDRAWN,
    /// The rules of its zone changed, and it moved with its local time.
    REALIGNED,
    VOIDED,
    RESTORED;

    /// Its name in the journal: `meeting.planned`.
    String inJournal() {
        return "meeting." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
