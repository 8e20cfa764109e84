package lodestar.followup;

import static lodestar.followup.FollowUpStatus.COMPLETED;
import static lodestar.followup.FollowUpStatus.DRAFT;
import static lodestar.followup.FollowUpStatus.MISSED;
import static lodestar.followup.FollowUpStatus.SCHEDULED;
import static lodestar.people.Action.RESTORE_VOIDED;
import static lodestar.shared.Refused.refuseUnless;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lodestar.allocation.AllocationId;
import lodestar.meeting.MeetingId;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Checks;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;

/// What was said with a mentee, from the first draft on. Completed, it is not overwritten: an edit
/// makes a new revision, and the earlier one is handed out to be kept. Next steps lie in rows of
/// their own; `FollowUpRows` keeps them, and `FollowUpStore` the follow-up.
///
/// Days are judged in the zone of the person who acts.
final class FollowUp {

    private static final int LONGEST_REASON = 2_000;

    // FollowUpStore reads and fills them
    FollowUpId id;
    long number;
    StudentId studentId;
    @Nullable AllocationId allocationId;
    @Nullable MeetingId meetingId;
    String purpose;
    String summary;
    @Nullable LocalDate meetingDate;
    FollowUpStatus status;
    PersonId authorId;
    Instant createdAt;
    PersonId changedBy;
    Instant changedAt;
    @Nullable Instant completedAt;
    int revision;
    @Nullable Instant voidedAt;
    @Nullable PersonId voidedBy;
    @Nullable String voidReason;
    @Nullable Integer version;

    /// What others will hear when it is saved.
    final List<FollowUpTouched> told = new ArrayList<>();

    /// To be filled.
    @SuppressWarnings("NullAway.Init")
    FollowUp() {}

    private FollowUp(FollowUpNumber number, FollowUpAbout about, Actor by, Instant at) {
        id = FollowUpId.next();
        this.number = number.value();
        studentId = about.student();
        allocationId = about.allocation();
        meetingId = about.meeting();
        purpose = "";
        summary = "";
        status = DRAFT;
        authorId = by.id();
        createdAt = at;
        changedBy = by.id();
        changedAt = at;
        revision = 1;
    }

    static FollowUp write(
            FollowUpNumber number, FollowUpAbout about, FollowUpText text, Actor by, Instant at) {
        var followUp = new FollowUp(number, about, by, at);
        followUp.check(DRAFT, text, by, at);
        followUp.take(text, by, at);
        followUp.tell(FollowUpAct.WRITTEN, by);
        return followUp;
    }

    /// Says something else from now on. What a completed one said before is returned, where it was
    /// not the same.
    Optional<FollowUpVersion> edit(FollowUpText text, Actor by, Instant at) {
        refuseUnless(!isVoided(), "wrong-status");
        check(status, text, by, at);
        boolean isRevision = status == COMPLETED && !says(text);
        Optional<FollowUpVersion> earlier = isRevision ? Optional.of(saidNow()) : Optional.empty();
        if (isRevision) {
            revision++;
        }
        if (isRevision || status != COMPLETED) {
            take(text, by, at);
        }
        tell(isRevision ? FollowUpAct.REVISED : FollowUpAct.CHANGED, by);
        return earlier;
    }

    /// Plans it for a day: the one given, else the one that stands. A missed one is planned again.
    void schedule(@Nullable LocalDate day, Actor by, Instant at) {
        mustBe(status == DRAFT || status == MISSED);
        if (day != null) {
            meetingDate = day;
            changedBy = by.id();
            changedAt = at;
        }
        new Checks().that(meetingDate != null, "meetingDate", "date-required").refuse();
        status = SCHEDULED;
        tell(FollowUpAct.SCHEDULED, by);
    }

    /// The mentee may read it from now on.
    void complete(Actor by, Instant at) {
        mustBe(status == DRAFT || status == SCHEDULED);
        var checks = new Checks();
        checkCompleted(checks, meetingDate, summary, by, at);
        checks.refuse();
        status = COMPLETED;
        completedAt = at;
        tell(FollowUpAct.COMPLETED, by);
    }

    void miss(Actor by, Instant at) {
        mustBe(status == SCHEDULED);
        refuseUnless(
                !isAfterToday(meetingDate, by, at), "too-early", each -> each.at("meetingDate"));
        status = MISSED;
        tell(FollowUpAct.MISSED, by);
    }

    /// Lets its maker throw away a draft.
    void discard(Actor by, Instant at) {
        Refused.forbidUnless(by.is(authorId));
        mustBe(status == DRAFT);
        strike("", by, at);
        tell(FollowUpAct.DISCARDED, by);
    }

    /// Takes it out of every list, and why; only an admin sees it from then on.
    void voidIt(String reason, Actor by, Instant at) {
        by.mustBeAllowed(RESTORE_VOIDED);
        mustBe(true);
        String why = reason.strip();
        if (why.isEmpty()) {
            throw Refused.invalid(Problem.of("reason-required").at("reason"));
        }
        new Checks()
                .that(why.length() <= LONGEST_REASON, "reason", "too-long", LONGEST_REASON)
                .refuse();
        strike(why, by, at);
        tell(FollowUpAct.VOIDED, by);
    }

    void restore(Actor by) {
        by.mustBeAllowed(RESTORE_VOIDED);
        refuseUnless(isVoided(), "wrong-status");
        voidedAt = null;
        voidedBy = null;
        voidReason = null;
        tell(FollowUpAct.RESTORED, by);
    }

    /// Refuses an act of somebody who had another version before their eyes.
    void mustBeVersion(@Nullable Integer seen) {
        refuseUnless(seen == null || seen.equals(version), "stale-version");
    }

    private void mustBe(boolean statusAllows) {
        refuseUnless(statusAllows && !isVoided(), "wrong-status");
    }

    private static void check(FollowUpStatus status, FollowUpText text, Actor by, Instant at) {
        var checks = new Checks();
        text.check(checks);
        if (status == SCHEDULED) {
            checks.that(text.meetingDate() != null, "meetingDate", "date-required");
        }
        if (status == COMPLETED) {
            checkCompleted(checks, text.meetingDate(), text.summary(), by, at);
        }
        checks.refuse();
    }

    private static void checkCompleted(
            Checks checks, @Nullable LocalDate day, String summary, Actor by, Instant at) {
        checks.that(day != null, "meetingDate", "date-required");
        checks.that(!isAfterToday(day, by, at), "meetingDate", "too-early");
        checks.that(!summary.isEmpty(), "summary", "summary-required");
    }

    private static boolean isAfterToday(@Nullable LocalDate day, Actor by, Instant at) {
        return day != null && day.isAfter(LocalDate.ofInstant(at, by.zone()));
    }

    private boolean says(FollowUpText text) {
        return purpose.equals(text.purpose())
                && summary.equals(text.summary())
                && Objects.equals(meetingDate, text.meetingDate());
    }

    private void take(FollowUpText text, Actor by, Instant at) {
        purpose = text.purpose();
        summary = text.summary();
        meetingDate = text.meetingDate();
        changedBy = by.id();
        changedAt = at;
    }

    private void strike(String why, Actor by, Instant at) {
        voidReason = why;
        voidedBy = by.id();
        voidedAt = at;
    }

    private FollowUpVersion saidNow() {
        return new FollowUpVersion(revision, purpose, summary, meetingDate, changedBy, changedAt);
    }

    private void tell(FollowUpAct act, Actor by) {
        told.add(touched(act, by));
    }

    FollowUpTouched touched(FollowUpAct act, Actor by) {
        return new FollowUpTouched(id, new FollowUpNumber(number), act, studentId, by.id());
    }

    FollowUpId id() {
        return id;
    }

    FollowUpAbout about() {
        return new FollowUpAbout(studentId, allocationId, meetingId);
    }

    FollowUpStatus status() {
        return status;
    }

    boolean isVoided() {
        return voidedAt != null;
    }
}
