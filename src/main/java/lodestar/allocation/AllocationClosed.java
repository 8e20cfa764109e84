package lodestar.allocation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// An allocation is over; `MentorshipEnded` of each of its mentees was published before.
///
/// @param mentees who had this mentor until now
public record AllocationClosed(
        AllocationId allocation,
        AllocationNumber number,
        StudentId mentor,
        List<StudentId> mentees,
        PersonId by,
        Instant at,
        String reason)
        implements DomainEvent {

    public AllocationClosed {
        mentees = List.copyOf(mentees);
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String action() {
        return "allocation.closed";
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
