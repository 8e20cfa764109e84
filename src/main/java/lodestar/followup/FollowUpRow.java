package lodestar.followup;

import java.time.Instant;
import java.time.LocalDate;
import lodestar.allocation.AllocationId;
import lodestar.meeting.MeetingId;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// A follow-up in a list, without its texts.
///
/// @param openItems next steps that are not done yet
public record FollowUpRow(
        FollowUpId id,
        FollowUpNumber number,
        FollowUpStatus status,
        StudentId student,
        String studentName,
        String studentNumber,
        @Nullable StudentId mentor,
        @Nullable String mentorName,
        @Nullable LocalDate meetingDate,
        @Nullable AllocationId allocation,
        @Nullable FacultyId supervisor,
        @Nullable MeetingId meeting,
        int version,
        int openItems,
        Instant changedAt) {}
