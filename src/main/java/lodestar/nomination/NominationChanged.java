package lodestar.nomination;

import java.time.Instant;
import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// Something was done with a nomination that makes or unmakes no mentor: drafted, edited,
/// submitted, rejected, withdrawn, voided and the like.
public record NominationChanged(
        NominationId id,
        NominationNumber number,
        NominationAct act,
        StudentId candidate,
        PersonId by,
        Instant at)
        implements DomainEvent {

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return act.inJournal();
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
}
