package lodestar.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lodestar.shared.DomainEvent;
import lodestar.shared.Quietly;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes a message to each receiver that wants to hear of an act, in the act's own transaction:
/// what is taken back is told to nobody.
@Component
final class Telling {

    private final Receivers receivers;
    private final WebhookOutbox outbox;
    private final Clock clock;

    Telling(Receivers receivers, WebhookOutbox outbox, Clock clock) {
        this.receivers = receivers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void happened(DomainEvent event) {
        boolean isTold =
                event.outcome() == DomainEvent.Outcome.DONE
                        && WebhookKinds.ALL.contains(event.action())
                        && !Quietly.isOn();
        List<UUID> wanting = isTold ? receivers.wanting(event.action()) : List.of();
        if (!wanting.isEmpty()) {
            Instant now = clock.instant();
            outbox.write(wanting, event.action(), Payload.of(event, now).json(), now);
        }
    }
}
