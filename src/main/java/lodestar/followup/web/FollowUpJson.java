package lodestar.followup.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lodestar.allocation.AllocationId;
import lodestar.followup.ActionItemId;
import lodestar.followup.Checklist;
import lodestar.followup.EarlierText;
import lodestar.followup.FollowUpId;
import lodestar.followup.FollowUpRecord;
import lodestar.followup.FollowUpRow;
import lodestar.followup.FollowUpStatus;
import lodestar.followup.ItemOwner;
import lodestar.meeting.MeetingId;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;

/// A follow-up as programs read it, with its texts (Markdown).
///
/// @param facultyId who supervises the allocation
/// @param revision 1, and one more for each time that a completed one was changed
record FollowUpJson(
        FollowUpId id,
        String number,
        FollowUpStatus status,
        int version,
        StudentId studentId,
        String studentName,
        @Nullable AllocationId allocationId,
        @Nullable FacultyId facultyId,
        @Nullable StudentId mentorId,
        @Nullable MeetingId meetingId,
        String purpose,
        @Nullable LocalDate meetingDate,
        String summary,
        List<Item> actionItems,
        @Nullable File checklist,
        UUID authorId,
        String authorName,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant completedAt,
        int revision,
        boolean voided) {

    /// A next step.
    ///
    /// @param owner who promised it
    record Item(
            ActionItemId id,
            String text,
            ItemOwner owner,
            @Nullable UUID ownerId,
            @Nullable LocalDate dueDate,
            boolean done,
            @Nullable Instant doneAt) {}

    record File(String name, String kind, int bytes, Instant addedAt) {}

    /// In a list, without its texts.
    record Line(
            FollowUpId id,
            String number,
            FollowUpStatus status,
            int version,
            StudentId studentId,
            String studentName,
            @Nullable AllocationId allocationId,
            @Nullable FacultyId facultyId,
            @Nullable StudentId mentorId,
            @Nullable MeetingId meetingId,
            @Nullable LocalDate meetingDate,
            int openItems,
            Instant changedAt) {

        static Line of(FollowUpRow row) {
            return new Line(
                    row.id(),
                    row.number().toString(),
                    row.status(),
                    row.version(),
                    row.student(),
                    row.studentName(),
                    row.allocation(),
                    row.supervisor(),
                    row.mentor(),
                    row.meeting(),
                    row.meetingDate(),
                    row.openItems(),
                    row.changedAt());
        }
    }

    /// What it said before it was changed.
    record Version(
            int revision,
            String purpose,
            @Nullable LocalDate meetingDate,
            String summary,
            String writtenBy,
            Instant writtenAt) {

        static Version of(EarlierText text) {
            return new Version(
                    text.revision(),
                    text.purpose(),
                    text.meetingDate(),
                    text.summary(),
                    text.writtenBy(),
                    text.writtenAt());
        }
    }

    static FollowUpJson of(FollowUpRecord record) {
        return new FollowUpJson(
                record.id(),
                record.number().toString(),
                record.status(),
                record.version(),
                record.student(),
                record.studentName(),
                record.allocation(),
                record.supervisor(),
                record.mentor(),
                record.meeting(),
                record.purpose(),
                record.meetingDate(),
                record.summary(),
                record.items().stream().map(each -> item(each, record)).toList(),
                record.checklist() == null ? null : file(record.checklist()),
                record.authorId(),
                record.authorName(),
                record.createdAt(),
                record.changedAt(),
                record.completedAt(),
                record.revision(),
                record.isVoided());
    }

    private static Item item(FollowUpRecord.Item each, FollowUpRecord of) {
        ItemOwner owner =
                each.ownerId() == null
                        ? ItemOwner.NOBODY
                        : each.ownerId().equals(of.student().value())
                                ? ItemOwner.MENTEE
                                : ItemOwner.MENTOR;
        return new Item(
                each.id(),
                each.words(),
                owner,
                each.ownerId(),
                each.dueOn(),
                each.isDone(),
                each.doneAt());
    }

    private static File file(Checklist each) {
        return new File(each.name(), each.kind().name(), each.bytes(), each.addedAt());
    }
}
