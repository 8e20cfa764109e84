package lodestar.webhook;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a receiver.
public record WebhookId(UUID value) implements Id {

    static WebhookId next() {
        return new WebhookId(Id.next());
    }
}
