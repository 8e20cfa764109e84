package lodestar.allocation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// Something was done with an allocation that starts and ends no mentorship: paused, resumed,
/// handed to another supervisor, voided, restored.
public record AllocationChanged(
        AllocationId id,
        AllocationNumber number,
        AllocationAct act,
        StudentId mentor,
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
        return mentor.value();
    }

    @Override
    public String detail() {
        return number.toString();
    }

    @Override
    public Map<String, UUID> related() {
        return Map.of("mentorId", mentor.value());
    }
}
