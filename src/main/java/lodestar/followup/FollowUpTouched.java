package lodestar.followup;

import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.DomainEvent;

/// Something was done with a follow-up, or somebody read it.
public record FollowUpTouched(
        FollowUpId id, FollowUpNumber number, FollowUpAct act, StudentId mentee, PersonId by)
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
        return mentee.value();
    }

    @Override
    public String detail() {
        return number.toString();
    }
}
