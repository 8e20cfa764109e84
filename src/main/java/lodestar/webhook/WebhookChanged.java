package lodestar.webhook;

import java.util.UUID;
import lodestar.people.PersonId;
import lodestar.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// Something was done with a receiver of webhooks.
///
/// @param by null where the receiver itself said that it is gone
/// @param name as the admin calls it
record WebhookChanged(WebhookId webhook, WebhookAct act, @Nullable PersonId by, String name)
        implements DomainEvent {

    @Override
    public @Nullable UUID actor() {
        return by == null ? null : by.value();
    }

    @Override
    public String action() {
        return act.inJournal();
    }

    @Override
    public UUID subject() {
        return webhook.value();
    }

    @Override
    public String detail() {
        return name;
    }
}
