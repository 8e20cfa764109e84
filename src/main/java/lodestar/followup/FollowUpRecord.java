package lodestar.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lodestar.allocation.AllocationId;
import lodestar.allocation.AllocationNumber;
import lodestar.meeting.MeetingId;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// A follow-up as somebody may see it.
///
/// @param mentorName the mentor of the allocation; null where there is none
/// @param supervisorName the supervising faculty member of the allocation
/// @param items the next steps in their order
/// @param earlier what it said before it was revised, latest first
/// @param mayWrite whether this reader may change it
public record FollowUpRecord(
        FollowUpId id,
        FollowUpNumber number,
        FollowUpStatus status,
        StudentId student,
        String studentName,
        String studentNumber,
        @Nullable AllocationId allocation,
        @Nullable AllocationNumber allocationNumber,
        @Nullable StudentId mentor,
        @Nullable String mentorName,
        @Nullable FacultyId supervisor,
        @Nullable String supervisorName,
        @Nullable MeetingId meeting,
        @Nullable String meetingName,
        String purpose,
        String summary,
        @Nullable LocalDate meetingDate,
        UUID authorId,
        String authorName,
        Instant createdAt,
        String changedByName,
        Instant changedAt,
        @Nullable Instant completedAt,
        int revision,
        @Nullable String voidReason,
        int version,
        @Nullable Checklist checklist,
        List<Item> items,
        List<Earlier> earlier,
        boolean mayWrite) {

    /// A next step.
    public record Item(
            ActionItemId id,
            String words,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            @Nullable LocalDate dueOn,
            @Nullable Instant doneAt) {

        public boolean isDone() {
            return doneAt != null;
        }
    }

    /// An earlier version, without its text.
    public record Earlier(int revision, String writtenBy, Instant writtenAt) {}

    public boolean isVoided() {
        return voidReason != null;
    }

    FollowUpRecord with(List<Earlier> earlier) {
        return new FollowUpRecord(
                id,
                number,
                status,
                student,
                studentName,
                studentNumber,
                allocation,
                allocationNumber,
                mentor,
                mentorName,
                supervisor,
                supervisorName,
                meeting,
                meetingName,
                purpose,
                summary,
                meetingDate,
                authorId,
                authorName,
                createdAt,
                changedByName,
                changedAt,
                completedAt,
                revision,
                voidReason,
                version,
                checklist,
                items,
                earlier,
                mayWrite);
    }
}
