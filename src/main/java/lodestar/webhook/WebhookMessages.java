package lodestar.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an admin does with messages: send one to try a receiver, send one again.
@Service
@Transactional
public class WebhookMessages {

    private final WebhookRepository webhooks;
    private final WebhookOutbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WebhookMessages(
            WebhookRepository webhooks,
            WebhookOutbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /// A message that says nothing but that it is one, whatever the receiver wants to hear of.
    public DeliveryId attempt(WebhookId id, Actor by) {
        by.mustBeAllowed(Action.MANAGE_WEBHOOKS);
        events.publishEvent(held(id).attempt(by.id()));
        Instant now = clock.instant();
        return outbox.write(
                        List.of(id.value()), WebhookKinds.TRIAL, Payload.trial(id, now).json(), now)
                .getFirst();
    }

    /// The same message under the same id, whether it was taken before or laid aside.
    public void resend(WebhookId id, DeliveryId delivery, Actor by) {
        by.mustBeAllowed(Action.MANAGE_WEBHOOKS);
        var event = held(id).repeat(by.id());
        if (!outbox.isKnown(delivery, id)) {
            throw new NotFound();
        }
        Refused.refuseUnless(outbox.revive(delivery, id, clock.instant()), "webhook-waits");
        events.publishEvent(event);
    }

    /// The receiver answered that it is gone.
    void leave(WebhookId id) {
        var webhook = held(id);
        webhook.leave(clock.instant());
        webhooks.save(webhook);
    }

    private Webhook held(WebhookId id) {
        return webhooks.findLockedById(id)
                .filter(each -> each.status() != WebhookStatus.RETIRED)
                .orElseThrow(NotFound::new);
    }
}
