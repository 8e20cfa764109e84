package lodestar.followup.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lodestar.followup.FollowUpRecord;
import lodestar.followup.FollowUpStatus;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.Markdown;
import lodestar.shared.web.Frame;
import org.jspecify.annotations.Nullable;

/// A follow-up as its reader sees it, and what its reader may do with it.
///
/// @param today the day at the reader's place
public record FollowUpPage(
        FollowUpRecord record,
        LocalDate today,
        UUID reader,
        boolean isAuthor,
        boolean maySeeStudent,
        boolean mayVoid) {

    static FollowUpPage of(FollowUpRecord record, Instant now, Actor by) {
        return new FollowUpPage(
                record,
                LocalDate.ofInstant(now, by.zone()),
                by.id().value(),
                record.authorId().equals(by.id().value()),
                by.may(Action.READ_RECORDS),
                by.may(Action.RESTORE_VOIDED));
    }

    public String here() {
        return "/followups/" + record.id().value();
    }

    public String at(String act) {
        return here() + "/" + act;
    }

    public long version() {
        return record.version();
    }

    public String title(Frame frame) {
        return frame.say("followup.with", record.number(), other());
    }

    /// Mentees read with whom they met, and nothing of how it is filed.
    private String other() {
        return !isAboutReader()
                ? record.studentName()
                : record.mentorName() == null ? record.authorName() : record.mentorName();
    }

    public boolean isAboutReader() {
        return reader.equals(record.student().value());
    }

    public String status(Frame frame) {
        return frame.say(
                "followup.status." + (record.isVoided() ? "VOIDED" : record.status().name()));
    }

    public String kind() {
        return record.isVoided() ? "off" : FollowUpsPage.kindOf(record.status());
    }

    /// The one act that comes next; for somebody who may write.
    public enum Step {
        WRITE,
        SCHEDULE,
        COMPLETE,
        PLAN_AGAIN,
        NONE
    }

    public Step next() {
        if (!record.mayWrite() || record.isVoided()) {
            return Step.NONE;
        }
        boolean isReady =
                record.meetingDate() != null
                        && !record.meetingDate().isAfter(today)
                        && !record.summary().isEmpty();
        return switch (record.status()) {
            case DRAFT ->
                    isReady
                            ? Step.COMPLETE
                            : record.meetingDate() != null && record.meetingDate().isAfter(today)
                                    ? Step.SCHEDULE
                                    : Step.WRITE;
            case SCHEDULED -> isReady ? Step.COMPLETE : Step.WRITE;
            case MISSED -> Step.PLAN_AGAIN;
            case COMPLETED -> Step.NONE;
        };
    }

    public boolean mayChange() {
        return record.mayWrite() && !record.isVoided();
    }

    public boolean canBeMissed() {
        return mayChange()
                && record.status() == FollowUpStatus.SCHEDULED
                && record.meetingDate() != null
                && !record.meetingDate().isAfter(today);
    }

    /// Whether a day can be set on this page.
    public boolean canBePlanned() {
        return mayChange()
                && (record.status() == FollowUpStatus.DRAFT
                        || record.status() == FollowUpStatus.MISSED);
    }

    public boolean canBeDiscarded() {
        return mayChange() && isAuthor && record.status() == FollowUpStatus.DRAFT;
    }

    public boolean canBeVoided() {
        return mayVoid && !record.isVoided();
    }

    public boolean canTick(FollowUpRecord.Item item) {
        boolean isOwn = item.ownerId() == null ? isAboutReader() : reader.equals(item.ownerId());
        return !record.isVoided() && (record.mayWrite() || isOwn);
    }

    public boolean isOverdue(FollowUpRecord.Item item) {
        return !item.isDone() && item.dueOn() != null && item.dueOn().isBefore(today);
    }

    public Content purpose() {
        return Markdown.html(record.purpose());
    }

    public Content summary() {
        return Markdown.html(record.summary());
    }

    public @Nullable String meetingHref() {
        return record.meeting() == null ? null : "/meetings/" + record.meeting().value();
    }

    public @Nullable String allocationHref() {
        return record.allocation() == null ? null : "/allocations/" + record.allocation().value();
    }

    public String size(Frame frame) {
        var file = record.checklist();
        double kilobytes = file == null ? 0 : Math.max(1, file.bytes() / 1024.0);
        return file == null
                ? ""
                : frame.say(
                        "followup.file.size",
                        file.kind().name(),
                        kilobytes < 1024
                                ? frame.number(Math.rint(kilobytes)) + " kB"
                                : frame.number(kilobytes / 1024) + " MB");
    }
}
