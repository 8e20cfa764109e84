package lodestar.allocation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// One mentor and one mentee belong together from now on.
public record MentorshipStarted(
        AllocationId allocation,
        AllocationNumber number,
        StudentId mentor,
        StudentId mentee,
        PersonId by,
        Instant at)
        implements DomainEvent {

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return "mentorship.started";
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

    @Override
    public Map<String, UUID> related() {
        return Map.of("mentorId", mentor.value());
    }
}
