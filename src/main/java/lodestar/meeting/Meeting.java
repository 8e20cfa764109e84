package lodestar.meeting;

import static lodestar.meeting.MeetingStatus.CANCELLED;
import static lodestar.meeting.MeetingStatus.DONE;
import static lodestar.meeting.MeetingStatus.SCHEDULED;
import static lodestar.shared.Refused.refuseUnless;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Checks;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;

/// A meeting and what became of it; `MeetingStore` keeps it. Who attends lies in rows of their own;
/// `MeetingRows` keeps them.
///
/// The local time that was agreed on is not a field: it follows from `startsAt` and `zone`, and its
/// column is written once.
final class Meeting {

    static final Duration TO_UNDO = Duration.ofMinutes(15);
    private static final int LONGEST_REASON = 2_000;

    // MeetingStore reads and fills them
    MeetingId id;
    long number;
    StudentId hostId;
    String name;
    MeetingMode mode;
    @Nullable String link;
    @Nullable String place;
    String zone;
    Instant startsAt;
    Instant endsAt;
    int minutes;
    String description;
    MeetingStatus status = SCHEDULED;
    @Nullable MeetingId originalId;
    MeetingId chainId;
    @Nullable PersonId endedBy;
    @Nullable Instant endedAt;
    String endReason = "";
    PersonId createdBy;
    Instant createdAt;
    @Nullable Instant voidedAt;
    @Nullable PersonId voidedBy;
    @Nullable String voidReason;
    @Nullable Integer version;

    /// Who attends, as far as it is known.
    Set<UUID> attendees = Set.of();

    /// What others will hear when it is saved.
    final List<MeetingChanged> told = new ArrayList<>();

    /// To be filled.
    @SuppressWarnings("NullAway.Init")
    Meeting() {}

    private Meeting(
            StudentId host,
            MeetingOutline outline,
            MeetingTime start,
            int minutes,
            @Nullable Meeting original,
            Actor by,
            Instant at) {
        id = MeetingId.next();
        hostId = host;
        outline(outline);
        zone = start.zone().getId();
        startsAt = start.at();
        this.minutes = minutes;
        endsAt = startsAt.plus(Duration.ofMinutes(minutes));
        originalId = original == null ? null : original.id;
        chainId = original == null ? id : original.chainId;
        createdBy = by.id();
        createdAt = at;
    }

    /// Plans a meeting. Refuses with everything that is wrong with it.
    static Meeting plan(
            StudentId host, MeetingOutline outline, MeetingSlot slot, Actor by, Instant at) {
        var checks = new Checks();
        outline.check(checks);
        MeetingTime start = slot.check(checks);
        checks.refuse();
        return new Meeting(
                host,
                outline,
                Objects.requireNonNull(start),
                Objects.requireNonNull(slot.minutes()),
                null,
                by,
                at);
    }

    /// Says something else about it, or how people meet. Its time changes by `reschedule` only.
    void change(MeetingOutline outline, Actor by, Instant at) {
        mustBeToCome();
        outline.check();
        outline(outline);
        tell(MeetingAct.CHANGED, by.id(), at);
    }

    /// Ends this meeting in favour of a new one at another time, which is returned. A slot without
    /// a length lasts as long as before.
    Meeting reschedule(MeetingSlot slot, String reason, Actor by, Instant at) {
        mustBeToCome();
        MeetingSlot whole = slot.orLasting(minutes);
        var checks = new Checks();
        MeetingTime start = whole.check(checks);
        String why = reason(reason, checks);
        int lasting = Objects.requireNonNull(whole.minutes());
        var next =
                new Meeting(
                        hostId,
                        new MeetingOutline(name, mode, link, place, description),
                        Objects.requireNonNull(start),
                        lasting,
                        this,
                        by,
                        at);
        refuseUnless(
                !next.startsAt.equals(startsAt) || lasting != minutes,
                "same-time",
                problem -> problem.at("time"));
        end(MeetingStatus.RESCHEDULED, by.id(), at, why);
        tell(MeetingAct.RESCHEDULED, by.id(), at);
        return next;
    }

    /// Says that it took place, and that it is known of all of `mentees` whether they came.
    void hold(Set<StudentId> told, Set<StudentId> mentees, Actor by, Instant at) {
        mustBeToCome();
        refuseUnless(!at.isBefore(startsAt), "too-early");
        if (!told.equals(mentees)) {
            throw Refused.invalid(Problem.of("attendance-required").at("attendance"));
        }
        end(DONE, by.id(), at, "");
        tell(MeetingAct.HELD, by.id(), at);
    }

    void cancel(String reason, Actor by, Instant at) {
        mustBeToCome();
        callOff(reason(reason, new Checks()), by.id(), at);
    }

    void callOff(String reason, PersonId by, Instant at) {
        mustBeToCome();
        end(CANCELLED, by, at, reason);
        tell(MeetingAct.CANCELLED, by, at);
    }

    void letLeave(MeetingAct how, PersonId by, Instant at) {
        mustBeToCome();
        tell(how, by, at);
    }

    /// Takes back that it was held or cancelled: only who said so, and only for a quarter of an
    /// hour.
    void undo(Actor by, Instant at) {
        boolean isOpen = status == DONE || status == CANCELLED;
        refuseUnless(isOpen && voidedAt == null, "wrong-status");
        refuseUnless(endedBy != null && by.is(endedBy), "undo-other");
        refuseUnless(mayStillBeUndone(endedAt, at), "undo-late");
        status = SCHEDULED;
        endedBy = null;
        endedAt = null;
        endReason = "";
        tell(MeetingAct.UNDONE, by.id(), at);
    }

    static boolean mayStillBeUndone(@Nullable Instant endedAt, Instant at) {
        return endedAt != null && !at.isAfter(endedAt.plus(TO_UNDO));
    }

    /// Takes it out of every list, and why. Admins only.
    void strike(String reason, Actor by, Instant at) {
        by.mustBeAllowed(Action.RESTORE_VOIDED);
        refuseUnless(voidedAt == null, "wrong-status");
        var checks = new Checks();
        voidReason = checks.text(reason, "reason", LONGEST_REASON);
        checks.refuse();
        voidedAt = at;
        voidedBy = by.id();
        tell(MeetingAct.VOIDED, by.id(), at);
    }

    /// Puts a voided one back where it was. Admins only.
    void restore(Actor by, Instant at) {
        by.mustBeAllowed(Action.RESTORE_VOIDED);
        refuseUnless(voidedAt != null, "wrong-status");
        voidedAt = null;
        voidedBy = null;
        voidReason = null;
        tell(MeetingAct.RESTORED, by.id(), at);
    }

    /// Refuses an edit of somebody who had another version before their eyes.
    void mustBeVersion(int seen) {
        refuseUnless(version != null && version == seen, "stale-version");
    }

    private void mustBeToCome() {
        refuseUnless(isToCome(), "wrong-status");
    }

    private void end(MeetingStatus how, PersonId by, Instant at, String reason) {
        status = how;
        endedBy = by;
        endedAt = at;
        endReason = reason;
    }

    private static String reason(String typed, Checks checks) {
        String reason = typed.strip();
        checks.that(reason.length() <= LONGEST_REASON, "reason", "too-long", LONGEST_REASON);
        checks.refuse();
        return reason;
    }

    private void outline(MeetingOutline outline) {
        MeetingOutline kept = outline.kept();
        name = kept.name();
        mode = Objects.requireNonNull(kept.mode());
        link = "".equals(kept.link()) ? null : kept.link();
        place = "".equals(kept.place()) ? null : kept.place();
        description = kept.description();
    }

    private void tell(MeetingAct act, PersonId by, Instant at) {
        told.add(told(act, by, at));
    }

    MeetingChanged told(MeetingAct act, PersonId by, Instant at) {
        var standing =
                new MeetingChanged.Standing(
                        startsAt, originalId != null, status == SCHEDULED, attendees);
        return new MeetingChanged(id, number(), act, hostId, by, at, standing);
    }

    MeetingNumber number() {
        return new MeetingNumber(number);
    }

    void number(MeetingNumber given) {
        number = given.value();
    }

    MeetingId id() {
        return id;
    }

    StudentId host() {
        return hostId;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    MeetingStatus status() {
        return status;
    }

    boolean isToCome() {
        return status == SCHEDULED && voidedAt == null;
    }
}
