package lodestar.invitation;

import java.util.UUID;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// People were asked to come in: one of them, or many at once, whose number is the detail.
record InvitationEvent(@Nullable UUID actor, String action, @Nullable UUID subject, String detail)
        implements DomainEvent {

    static InvitationEvent sent(@Nullable UUID by, PersonId person) {
        return new InvitationEvent(by, "invitation.sent", person.value(), "");
    }

    static InvitationEvent begun(Actor by, int many) {
        return new InvitationEvent(by.id().value(), "invitation.begun", null, String.valueOf(many));
    }

    static InvitationEvent handedOut(Actor by, int many) {
        return new InvitationEvent(
                by.id().value(), "invitation.handed-out", null, String.valueOf(many));
    }
}
