package lodestar.notice;

import java.util.UUID;
import lodestar.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells people what was done with their account, also what they did themselves: it may have been
/// somebody else.
@Component
class SecurityNews {

    private final Desk desk;

    SecurityNews(Desk desk) {
        this.desk = desk;
    }

    @EventListener
    void happened(DomainEvent event) {
        UUID person = event.subject();
        News news = person == null ? null : news(event, person);
        if (news != null && person != null) {
            desk.tell(Told.of(person, news, null, ""));
        }
    }

    private static @Nullable News news(DomainEvent event, UUID person) {
        return switch (event.action()) {
            case "access.password-changed" -> News.PASSWORD_CHANGED;
            // by a link; a password that the machine sets belongs to the demonstration
            case "access.password-set" ->
                    person.equals(event.actor()) ? News.PASSWORD_CHANGED : null;
            case "access.link-made" -> News.LINK_MADE;
            case "access.locked" -> News.SIGN_IN_LOCKED;
            case "access.password-forgotten" -> News.PASSWORD_FORGOTTEN;
            case "invitation.sent" -> News.INVITED;
            default -> null;
        };
    }
}
