package lodestar.meeting;

import java.time.Instant;
import lodestar.people.StudentId;

/// A meeting in a list.
///
/// @param mentees how many are invited
public record MeetingRow(
        MeetingId id,
        MeetingNumber number,
        String name,
        Instant startsAt,
        int minutes,
        MeetingMode mode,
        MeetingStatus status,
        StudentId mentor,
        String mentorName,
        int mentees) {

    public Instant endsAt() {
        return startsAt.plusSeconds(60L * minutes);
    }
}
