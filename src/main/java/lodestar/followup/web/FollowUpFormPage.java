package lodestar.followup.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import lodestar.followup.FollowUpRecord;
import lodestar.followup.FollowUpStatus;
import lodestar.followup.ItemOwner;
import lodestar.shared.Dates;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Draft;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// A follow-up as it is written.
///
/// @param record the follow-up that is changed; null for a new one
/// @param studentName whom it is about, where that is settled
/// @param students to choose from, where it is not
/// @param isSearched whether there are so many students that one searches for them
/// @param allocations of the chosen student
/// @param page the address under which a draft is kept
public record FollowUpFormPage(
        FollowUpForm form,
        Problems problems,
        @Nullable FollowUpRecord record,
        @Nullable String studentName,
        List<Choice> students,
        @Nullable String typed,
        boolean isSearched,
        List<Choice> allocations,
        boolean isAllocationOptional,
        @Nullable Draft draft,
        String page) {

    public String action() {
        return record == null ? "/followups" : "/followups/" + record.id().value();
    }

    public String refresh() {
        return action() + "/form";
    }

    public String title(Frame frame) {
        return record == null
                ? frame.say("followup.new")
                : frame.say("followup.change", record.number());
    }

    public String back() {
        return action();
    }

    /// The version that this person had before their eyes when they began to type.
    public @Nullable Long version() {
        return form.seen() == null ? null : form.seen().longValue();
    }

    public boolean isNew() {
        return record == null;
    }

    public boolean canBeScheduled() {
        return record == null || record.status() == FollowUpStatus.DRAFT;
    }

    public boolean canBeCompleted() {
        return canBeScheduled() || (record != null && record.status() == FollowUpStatus.SCHEDULED);
    }

    /// Whether a meeting that was held has filled in whom, when and why: what is left to write is
    /// the summary.
    public boolean isPrefilled() {
        return isNew() && studentName != null && canBePlaced();
    }

    /// One of several allocations is still to be chosen where the meeting does not say it.
    private boolean canBePlaced() {
        return isAllocationOptional || !form.allocation().isEmpty();
    }

    /// The day of the meeting; null where what is typed is none.
    public @Nullable LocalDate day() {
        try {
            return form.meetingDate().isBlank() ? null : Dates.day(form.meetingDate());
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    /// Whether something is wrong with what was filled in, so that it must be seen.
    public boolean isAboutWrong() {
        return problems.any()
                && (problems.at("meetingDate") != null || problems.at("purpose") != null);
    }

    /// Whether the file stands in sight: where there is one, or one was refused.
    public boolean asksForFile() {
        return fileName() != null || problems.at("checklist") != null;
    }

    public boolean isRevision() {
        return record != null && record.status() == FollowUpStatus.COMPLETED;
    }

    public @Nullable String fileName() {
        return record == null || record.checklist() == null ? null : record.checklist().name();
    }

    public List<Choice> owners(Frame frame, FollowUpForm.Item item) {
        return Arrays.stream(ItemOwner.values())
                .filter(each -> each != ItemOwner.MENTOR || !form.allocation().isEmpty())
                .map(each ->
                        Choice.of(
                                each.name(),
                                frame.say("followup.owner." + each.name()),
                                item.owner()))
                .toList();
    }
}
