package lodestar.webhook;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a message to one receiver, which is its `webhook-id` on every try.
public record DeliveryId(UUID value) implements Id {}
