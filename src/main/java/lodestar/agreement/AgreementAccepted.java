package lodestar.agreement;

import java.time.Instant;
import java.util.UUID;
import lodestar.allocation.AllocationId;
import lodestar.allocation.AllocationNumber;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// A mentor or a mentee accepted the agreement of their mentorship.
public record AgreementAccepted(
        AllocationId allocation,
        AllocationNumber number,
        StudentId mentee,
        int version,
        PersonId by,
        Instant at)
        implements DomainEvent {

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return "agreement.accepted";
    }

    @Override
    public UUID subject() {
        return allocation.value();
    }

    @Override
    public UUID student() {
        return mentee.value();
    }

    @Override
    public String detail() {
        return number.toString();
    }
}
