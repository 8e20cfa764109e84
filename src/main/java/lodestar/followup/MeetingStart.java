package lodestar.followup;

import java.time.LocalDate;
import lodestar.allocation.AllocationId;
import lodestar.meeting.MeetingId;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// What a meeting that was held says already about the follow-up of one of its mentees.
///
/// @param written the follow-up that was begun for it before
public record MeetingStart(
        MeetingId meeting,
        String name,
        String description,
        LocalDate day,
        StudentId student,
        @Nullable AllocationId allocation,
        @Nullable FollowUpId written) {

    /// Why one met: what the meeting was called, and its agenda.
    public String purpose() {
        return description.isEmpty()
                ? name
                : "**" + name.replace("*", "\\*") + "**\n\n" + description;
    }
}
