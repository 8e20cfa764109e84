package lodestar.meeting.web;

import java.time.Instant;
import java.util.List;
import lodestar.meeting.MeetingDetails;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.meeting.MeetingRow;
import lodestar.meeting.MeetingStatus;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// A meeting in a list for programs.
record MeetingLine(
        MeetingId id,
        String number,
        MeetingStatus status,
        int version,
        String name,
        MeetingMode mode,
        @Nullable String link,
        @Nullable String place,
        Instant startsAt,
        Instant endsAt,
        String zone,
        int minutes,
        StudentId mentorId,
        String mentorName,
        List<StudentId> attendeeIds,
        String description,
        @Nullable MeetingId originalMeetingId) {

    static MeetingLine of(MeetingRow row, MeetingDetails.Detail more) {
        return new MeetingLine(
                row.id(),
                row.number().toString(),
                row.status(),
                more.version(),
                row.name(),
                row.mode(),
                more.link(),
                more.place(),
                row.startsAt(),
                row.endsAt(),
                more.zone(),
                row.minutes(),
                row.mentor(),
                row.mentorName(),
                more.mentees(),
                more.description(),
                more.original());
    }
}
