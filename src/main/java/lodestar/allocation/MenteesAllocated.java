package lodestar.allocation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// A mentor took mentees, with a new allocation or into one that runs.
public record MenteesAllocated(
        AllocationId allocation,
        AllocationNumber number,
        StudentId mentor,
        List<StudentId> mentees,
        PersonId by,
        Instant at)
        implements DomainEvent {

    public MenteesAllocated {
        mentees = List.copyOf(mentees);
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return "allocation.mentees-allocated";
    }

    @Override
    public UUID subject() {
        return allocation.value();
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
