package lodestar.nomination;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// An approval was taken back. What stands on it, such as open allocations of the nomination, ends
/// in the same transaction.
///
/// @param reason for people, kept with what ends by it
public record NominationRevoked(
        NominationId id,
        NominationNumber number,
        StudentId candidate,
        BatchId batch,
        PersonId by,
        Instant at,
        String reason)
        implements DomainEvent {

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return NominationAct.REVOKED.inJournal();
    }

    @Override
    public UUID subject() {
        return id.value();
    }

    @Override
    public UUID student() {
        return candidate.value();
    }

    @Override
    public String detail() {
        return number.toString();
    }

    @Override
    public Map<String, UUID> related() {
        return Map.of("batchId", batch.value());
    }
}
