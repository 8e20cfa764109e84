package lodestar.followup;

import static lodestar.people.Action.READ_FOLLOWUP;
import static lodestar.people.Action.RESTORE_VOIDED;
import static lodestar.people.Action.WRITE_FOLLOWUP;
import static lodestar.shared.Refused.forbidUnless;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import lodestar.allocation.Contacts;
import lodestar.people.Actor;
import lodestar.people.Subject;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything that people do with follow-ups. `seen` is the version that the person had before
/// their eyes: where it is no longer the present one, the act is refused as `stale-version`. Null
/// asks for no comparison.
@Service
@Transactional
public class FollowUps {

    private final FollowUpStore followUps;
    private final FollowUpRows rows;
    private final Contacts contacts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUps(
            FollowUpStore followUps,
            FollowUpRows rows,
            Contacts contacts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.rows = rows;
        this.contacts = contacts;
        this.events = events;
        this.clock = clock;
    }

    /// Begins a follow-up. A mentor and a supervisor name the allocation, and the mentee is in it;
    /// staff may leave it out.
    public FollowUpId write(FollowUpAbout about, FollowUpText text, Actor by) {
        forbidUnless(by.may(WRITE_FOLLOWUP));
        if (about.allocation() == null && !by.isStaff()) {
            throw Refused.invalid(Problem.of("no-allocation").at("allocation"));
        }
        var pair = rows.pair(about).orElse(null);
        boolean fits = about.allocation() == null || pair != null;
        if (!fits || !by.may(WRITE_FOLLOWUP, subject(about, pair)) || !rows.attended(about)) {
            throw Refused.invalid(Problem.of("not-a-mentee").at("student"));
        }
        var followUp = FollowUp.write(rows.nextNumber(), about, text, by, clock.instant());
        followUps.save(followUp);
        rows.write(followUp.id(), about, pair, text.items());
        return followUp.id();
    }

    public void edit(FollowUpId id, @Nullable Integer seen, FollowUpText text, Actor by) {
        var open = open(id, by);
        var followUp = open.followUp();
        followUp.mustBeVersion(seen);
        followUp.edit(text, by, clock.instant()).ifPresent(earlier -> rows.keep(id, earlier));
        rows.write(id, followUp.about(), open.pair(), text.items());
        followUps.save(followUp);
    }

    /// @param day null for the one that stands
    public void schedule(FollowUpId id, @Nullable Integer seen, @Nullable LocalDate day, Actor by) {
        act(id, seen, by, (followUp, now) -> followUp.schedule(day, by, now));
    }

    /// Completing it is a sign of life of the mentorship.
    public void complete(FollowUpId id, @Nullable Integer seen, Actor by) {
        var open = open(id, by);
        Instant now = clock.instant();
        open.followUp().complete(by, now);
        open.followUp().mustBeVersion(seen);
        followUps.save(open.followUp());
        if (open.pair() != null) {
            contacts.made(open.pair().mentor(), List.of(open.pair().mentee()), now);
        }
    }

    public void miss(FollowUpId id, @Nullable Integer seen, Actor by) {
        act(id, seen, by, (followUp, now) -> followUp.miss(by, now));
    }

    public void discard(FollowUpId id, Actor by) {
        act(id, null, by, (followUp, now) -> followUp.discard(by, now));
    }

    public void voidIt(FollowUpId id, @Nullable Integer seen, String reason, Actor by) {
        act(id, seen, by, (followUp, now) -> followUp.voidIt(reason, by, now));
    }

    public void restore(FollowUpId id, Actor by) {
        act(id, null, by, (followUp, now) -> followUp.restore(by));
    }

    /// Ticks a next step off, or opens it again: whoever writes the follow-up, and whoever promised
    /// it and may read it. The mentee also where nobody in particular did.
    public void tick(FollowUpId id, ActionItemId item, boolean done, Actor by) {
        var found = followUps.find(id).orElseThrow(NotFound::new);
        var subject = readable(found, by);
        var followUp = found.followUp();
        Optional<UUID> owner = rows.ownerOf(id, item).orElseThrow(NotFound::new);
        boolean isOwn =
                owner.map(each -> each.equals(by.id().value()))
                        .orElse(by.is(followUp.about().student()));
        forbidUnless(isOwn || by.may(WRITE_FOLLOWUP, subject));
        if (rows.tick(item, done, by, clock.instant())) {
            events.publishEvent(
                    followUp.touched(done ? FollowUpAct.ITEM_DONE : FollowUpAct.ITEM_OPENED, by));
        }
    }

    /// Refuses somebody who may read a follow-up but not write it.
    ///
    /// @throws NotFound where they may not even read it
    @Transactional(readOnly = true)
    public void mustBeWritable(FollowUpId id, Actor by) {
        by.mustBeAllowed(
                WRITE_FOLLOWUP, readable(followUps.find(id).orElseThrow(NotFound::new), by));
    }

    /// A follow-up that somebody may write.
    ///
    /// @throws NotFound where they may not even read it
    FollowUpStore.Found open(FollowUpId id, Actor by) {
        var found = followUps.hold(id).orElseThrow(NotFound::new);
        by.mustBeAllowed(WRITE_FOLLOWUP, readable(found, by));
        return found;
    }

    /// @throws NotFound where they may not read it
    FollowUp read(FollowUpId id, Actor by) {
        var found = followUps.find(id).orElseThrow(NotFound::new);
        readable(found, by);
        return found.followUp();
    }

    private static Subject readable(FollowUpStore.Found found, Actor by) {
        var followUp = found.followUp();
        var subject =
                subject(followUp.about(), found.pair())
                        .completed(followUp.status() == FollowUpStatus.COMPLETED);
        boolean isThere = !followUp.isVoided() || by.may(RESTORE_VOIDED);
        if (!isThere || !by.may(READ_FOLLOWUP, subject)) {
            throw new NotFound();
        }
        return subject;
    }

    private static Subject subject(FollowUpAbout about, FollowUpRows.@Nullable Pair pair) {
        return pair == null
                ? Subject.mentorship(null, Set.of(about.student()), null)
                : pair.subject();
    }

    private void act(
            FollowUpId id, @Nullable Integer seen, Actor by, BiConsumer<FollowUp, Instant> act) {
        var followUp = open(id, by).followUp();
        act.accept(followUp, clock.instant());
        followUp.mustBeVersion(seen);
        followUps.save(followUp);
    }
}
