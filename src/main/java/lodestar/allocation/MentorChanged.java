package lodestar.allocation;

import java.time.Instant;
import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// A student became a mentor or ceased to be one, or what they offer as one changed.
public record MentorChanged(StudentId mentor, MentorAct act, PersonId by, Instant at)
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
        return mentor.value();
    }

    @Override
    public UUID student() {
        return mentor.value();
    }
}
