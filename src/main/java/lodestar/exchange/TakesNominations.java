package lodestar.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lodestar.allocation.Allocations;
import lodestar.allocation.NewAllocation;
import lodestar.nomination.NominationId;
import lodestar.nomination.Nominations;
import lodestar.nomination.Proposal;
import lodestar.people.Actor;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.springframework.stereotype.Component;

/// Nominations come with what was decided. An approved one that names mentees is an allocation too,
/// since the source has both in one record. What the source computes (percentage, achievements,
/// skills) is read from our own records.
@Component
class TakesNominations implements Takes {

    private final References references;
    private final Nominations nominations;
    private final Allocations allocations;
    private final Clock clock;

    TakesNominations(
            References references, Nominations nominations, Allocations allocations, Clock clock) {
        this.references = references;
        this.nominations = nominations;
        this.allocations = allocations;
        this.clock = clock;
    }

    @Override
    public HistoryKind kind() {
        return HistoryKind.NOMINATIONS;
    }

    @Override
    public UUID take(HistoryRow row, Actor by) {
        var proposal =
                new Proposal(
                        references.faculty(row, "facultyId"),
                        references.course(row, "courseId"),
                        references.batch(row, "batchId"),
                        references.student(row, "candidateId"),
                        references.focusAreas(row, "focusAreaIds"),
                        references.students(row, "menteeIds"),
                        row.lines("reason"));
        NominationId id =
                switch (row.status()) {
                    case "", "draft" -> nominations.draft(proposal, by);
                    case "pending" -> nominations.submit(proposal, by);
                    case "approve", "approved" -> approved(proposal, by);
                    case "reject", "rejected" -> rejected(proposal, row, by);
                    case "withdrawn" -> withdrawn(proposal, by);
                    default -> throw unknownStatus(row);
                };
        return id.value();
    }

    private NominationId approved(Proposal proposal, Actor by) {
        NominationId id = nominations.submit(proposal, by);
        nominations.approve(id, null, by);
        if (!proposal.mentees().isEmpty()) {
            allocations.allocate(
                    new NewAllocation(
                            java.util.Objects.requireNonNull(proposal.candidate()),
                            id,
                            java.util.Objects.requireNonNull(proposal.course()),
                            java.util.Objects.requireNonNull(proposal.batch()),
                            null,
                            LocalDate.now(clock),
                            null,
                            List.copyOf(proposal.mentees())),
                    by);
        }
        return id;
    }

    private NominationId rejected(Proposal proposal, HistoryRow row, Actor by) {
        NominationId id = nominations.submit(proposal, by);
        nominations.reject(id, null, row.lines("rejectionReason"), by);
        return id;
    }

    private NominationId withdrawn(Proposal proposal, Actor by) {
        NominationId id = nominations.draft(proposal, by);
        nominations.withdraw(id, null, by);
        return id;
    }

    static Refused unknownStatus(HistoryRow row) {
        return Refused.invalid(Problem.of("history-status").at("status").with(row.line("status")));
    }
}
