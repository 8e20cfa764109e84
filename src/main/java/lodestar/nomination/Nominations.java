package lodestar.nomination;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.program.ProgramQueries;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything that people do with nominations. `seen` is the version that the person had before
/// their eyes: where it is no longer the present one, the act is refused as `stale-version`. Null
/// asks for no comparison.
@Service
@Transactional
public class Nominations {

    private final NominationStore nominations;
    private final NominationRows rows;
    private final ProgramQueries program;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Nominations(
            NominationStore nominations,
            NominationRows rows,
            ProgramQueries program,
            ApplicationEventPublisher events,
            Clock clock) {
        this.nominations = nominations;
        this.rows = rows;
        this.program = program;
        this.events = events;
        this.clock = clock;
    }

    /// Keeps a nomination without submitting it.
    public NominationId draft(Proposal proposal, Actor by) {
        Instant now = clock.instant();
        var standing = rows.standing(proposal, null);
        var nomination = Nomination.draft(rows.nextNumber(), proposal, standing, by, now);
        return begin(nomination, proposal, by, now);
    }

    /// Writes a nomination down and asks for a decision at once.
    public NominationId submit(Proposal proposal, Actor by) {
        Instant now = clock.instant();
        var standing = rows.standing(proposal, null);
        boolean needsReason = needsReason();
        standing.check(proposal, needsReason, by);
        var nomination = Nomination.draft(rows.nextNumber(), proposal, standing, by, now);
        nomination.submit(proposal, standing, needsReason, by, now);
        return begin(nomination, proposal, by, now);
    }

    public void edit(NominationId id, @Nullable Integer seen, Proposal proposal, Actor by) {
        var nomination = find(id, by);
        Instant now = clock.instant();
        nomination.edit(proposal, rows.standing(proposal, id), by, now);
        nomination.mustBeVersion(seen);
        rows.link(id, proposal);
        save(nomination, "", by, now);
    }

    /// Writes down what it says now, and asks for a decision, also again after a rejection.
    public void submit(NominationId id, @Nullable Integer seen, Proposal proposal, Actor by) {
        var nomination = find(id, by);
        Instant now = clock.instant();
        var standing = rows.standing(proposal, id);
        nomination.edit(proposal, standing, by, now);
        nomination.submit(proposal, standing, needsReason(), by, now);
        nomination.mustBeVersion(seen);
        rows.link(id, proposal);
        save(nomination, "", by, now);
    }

    /// Asks for a decision on it as it stands.
    public void submit(NominationId id, @Nullable Integer seen, Actor by) {
        act(
                id,
                seen,
                "",
                by,
                (nomination, now) -> {
                    var proposal = nomination.proposal(nomination.focusAreas(), rows.mentees(id));
                    nomination.submit(
                            proposal, rows.standing(proposal, id), needsReason(), by, now);
                });
    }

    public void approve(NominationId id, @Nullable Integer seen, Actor by) {
        act(
                id,
                seen,
                "",
                by,
                (nomination, now) -> nomination.approve(nomination.focusAreas(), by, now));
    }

    public void reject(NominationId id, @Nullable Integer seen, String why, Actor by) {
        act(id, seen, why, by, (nomination, now) -> nomination.reject(why, by, now));
    }

    public void withdraw(NominationId id, @Nullable Integer seen, Actor by) {
        act(id, seen, "", by, (nomination, now) -> nomination.withdraw(by, now));
    }

    public void revoke(NominationId id, @Nullable Integer seen, String why, Actor by) {
        act(id, seen, why, by, (nomination, now) -> nomination.revoke(why, by, now));
    }

    /// Takes it out of every list; only an admin sees it from then on.
    public void strike(NominationId id, @Nullable Integer seen, String why, Actor by) {
        act(id, seen, why, by, (nomination, now) -> nomination.strike(why, by, now));
    }

    public void restore(NominationId id, @Nullable Integer seen, Actor by) {
        act(
                id,
                seen,
                "",
                by,
                (nomination, now) -> {
                    var proposal = nomination.proposal(Set.of(), Set.of());
                    nomination.restore(rows.standing(proposal, id), by, now);
                });
    }

    /// Throws away a draft that was never submitted.
    public void discard(NominationId id, Actor by) {
        var nomination = find(id, by);
        nomination.mustBeDiscardable(by);
        Refused.refuseUnless(rows.discard(id), "wrong-status");
        events.publishEvent(nomination.discarded(by, clock.instant()));
    }

    private NominationId begin(Nomination nomination, Proposal proposal, Actor by, Instant now) {
        save(nomination, "", by, now);
        rows.link(nomination.id(), proposal);
        return nomination.id();
    }

    private void act(
            NominationId id,
            @Nullable Integer seen,
            String note,
            Actor by,
            BiConsumer<Nomination, Instant> act) {
        var nomination = find(id, by);
        Instant now = clock.instant();
        try {
            act.accept(nomination, now);
        } catch (Refused refused) {
            throw refused.code().equals("already-decided") ? decided(nomination) : refused;
        }
        nomination.mustBeVersion(seen);
        save(nomination, note, by, now);
    }

    private void save(Nomination nomination, String note, Actor by, Instant now) {
        nominations.save(nomination, note.strip(), by, now);
    }

    /// Who may not see it is told that there is none.
    private Nomination find(NominationId id, Actor by) {
        return nominations
                .hold(id)
                .filter(each -> by.may(Action.READ_NOMINATION, each.subject()))
                .filter(each -> !each.isVoided() || by.may(Action.RESTORE_VOIDED))
                .orElseThrow(NotFound::new);
    }

    /// Tells the second of two reviewers who came first, and what they said.
    private Refused decided(Nomination nomination) {
        PersonId first = Objects.requireNonNull(nomination.decidedBy());
        return Refused.because(
                Problem.of("already-decided").with(rows.name(first), nomination.status().name()));
    }

    private boolean needsReason() {
        return program.settings().reasonRequired();
    }
}
