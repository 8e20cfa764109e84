package lodestar.followup.web;

import java.time.LocalDate;
import java.util.List;
import lodestar.allocation.AllocationId;
import lodestar.followup.ActionItem;
import lodestar.followup.ActionItemId;
import lodestar.followup.FollowUpAbout;
import lodestar.followup.FollowUpRecord;
import lodestar.followup.FollowUpText;
import lodestar.followup.ItemOwner;
import lodestar.meeting.MeetingId;
import lodestar.people.StudentId;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import lodestar.shared.api.Needed;
import lodestar.shared.api.Writes;
import org.jspecify.annotations.Nullable;

/// A follow-up as programs begin it.
@Writes(FollowUpJson.class)
record FollowUpInput(
        @Nullable StudentId studentId,
        @Nullable AllocationId allocationId,
        @Nullable MeetingId meetingId,
        @Nullable String purpose,
        @Nullable LocalDate meetingDate,
        @Nullable String summary,
        @Nullable List<Item> actionItems) {

    /// A next step.
    ///
    /// @param id of one that is there already; a new one has none
    /// @param owner who promises it; where it is left out, the mentee
    /// @param done where it is left out, as it is
    @Writes(FollowUpJson.Item.class)
    record Item(
            @Nullable ActionItemId id,
            @Nullable String text,
            @Nullable ItemOwner owner,
            @Nullable LocalDate dueDate,
            @Nullable Boolean done) {

        ActionItem item() {
            return new ActionItem(
                    id,
                    text == null ? "" : text,
                    owner == null ? ItemOwner.MENTEE : owner,
                    dueDate);
        }

        /// Whether it is to be ticked off, or opened again.
        boolean isTurned(FollowUpRecord.Item now) {
            return done != null && now.id().equals(id) && done != now.isDone();
        }
    }

    FollowUpAbout about() {
        if (studentId == null) {
            throw Refused.invalid(Problem.of("student-required").at("student"));
        }
        return new FollowUpAbout(studentId, allocationId, meetingId);
    }

    FollowUpText text() {
        return text(purpose, meetingDate, summary, actionItems);
    }

    private static FollowUpText text(
            @Nullable String purpose,
            @Nullable LocalDate meetingDate,
            @Nullable String summary,
            @Nullable List<Item> items) {
        return new FollowUpText(
                purpose == null ? "" : purpose,
                summary == null ? "" : summary,
                meetingDate,
                items == null ? List.of() : items.stream().map(Item::item).toList());
    }

    /// What a program wants a follow-up to say from now on. Whom it is about stays.
    @Writes(FollowUpJson.class)
    record Change(
            @Nullable String purpose,
            @Nullable LocalDate meetingDate,
            @Nullable String summary,
            @Nullable List<Item> actionItems,
            @Needed Integer version) {

        FollowUpText text() {
            return FollowUpInput.text(purpose, meetingDate, summary, actionItems);
        }

        List<Item> items() {
            return actionItems == null ? List.of() : actionItems;
        }
    }
}
