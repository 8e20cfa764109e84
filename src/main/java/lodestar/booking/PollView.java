package lodestar.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// A poll as its page shows it. Who answered what is for those who lead it; a mentee sees how many,
/// and what they said themselves.
///
/// @param meeting what came of it; null while or where nothing did
/// @param silent by name, who has not answered yet; empty for mentees
/// @param mayWrite whether the reader may decide and close it
/// @param isInvited whether the reader is asked
public record PollView(
        PollId id,
        StudentId host,
        String mentor,
        String name,
        MeetingMode mode,
        String description,
        int minutes,
        ZoneId zone,
        Instant closesAt,
        PollStatus status,
        @Nullable MeetingId meeting,
        List<Option> options,
        List<String> silent,
        boolean mayWrite,
        boolean isInvited) {

    public PollView {
        options = List.copyOf(options);
        silent = List.copyOf(silent);
    }

    /// One of the times.
    ///
    /// @param own what the reader said; null where nothing
    public record Option(
            UUID id, Instant at, Votes yes, Votes ifNeeded, Votes no, @Nullable PollAnswer own) {

        /// Whether it may be chosen: somebody can come.
        public boolean isAnswered() {
            return yes.count() + ifNeeded.count() > 0;
        }
    }

    /// @param names empty where the reader may not know them
    public record Votes(int count, List<String> names) {}

    public boolean isOpen(Instant now) {
        return status == PollStatus.OPEN && now.isBefore(closesAt);
    }
}
