package lodestar.access;

import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// Something about signing in and accounts, for the journal.
record AccessEvent(
        @Nullable UUID actor, String action, @Nullable UUID subject, String detail, Outcome outcome)
        implements DomainEvent {

    static AccessEvent signedIn(PersonId person) {
        return new AccessEvent(
                person.value(), "access.signed-in", person.value(), "", Outcome.DONE);
    }

    static AccessEvent signedOut(PersonId person) {
        return new AccessEvent(
                person.value(), "access.signed-out", person.value(), "", Outcome.DONE);
    }

    static AccessEvent failed(@Nullable PersonId person, String address) {
        return new AccessEvent(
                null,
                "access.sign-in",
                person == null ? null : person.value(),
                address,
                Outcome.FAILED);
    }

    static AccessEvent wrongToken(String address) {
        return new AccessEvent(null, "access.token", null, address, Outcome.FAILED);
    }

    /// Too many wrong passwords: nobody is let in for a while.
    static AccessEvent locked(PersonId person) {
        return new AccessEvent(null, "access.locked", person.value(), "", Outcome.DONE);
    }

    /// @param person made up where nobody has the address, so that both cost the same
    static AccessEvent forgotten(UUID person, Outcome outcome) {
        return new AccessEvent(null, "access.password-forgotten", person, "", outcome);
    }

    static AccessEvent done(PersonId by, String action, PersonId to, String detail) {
        return new AccessEvent(by.value(), action, to.value(), detail, Outcome.DONE);
    }
}
