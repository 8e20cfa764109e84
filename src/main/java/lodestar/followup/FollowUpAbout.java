package lodestar.followup;

import lodestar.allocation.AllocationId;
import lodestar.meeting.MeetingId;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// Whom a follow-up is about, in which allocation, and after which meeting. It does not change.
public record FollowUpAbout(
        StudentId student, @Nullable AllocationId allocation, @Nullable MeetingId meeting) {}
