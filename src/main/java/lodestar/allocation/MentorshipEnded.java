package lodestar.allocation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// One mentor and one mentee no longer belong together. Also published for each mentee of an
/// allocation that is closed.
public record MentorshipEnded(
        AllocationId allocation,
        AllocationNumber number,
        StudentId mentor,
        StudentId mentee,
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
        return "mentorship.ended";
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
