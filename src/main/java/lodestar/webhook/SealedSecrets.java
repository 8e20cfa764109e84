package lodestar.webhook;

import java.util.Optional;
import lodestar.shared.Seal;
import org.springframework.stereotype.Component;

/// Keeps secrets so that whoever reads the database alone cannot sign with them.
@Component
class SealedSecrets {

    private static final String PURPOSE = "webhook secret";

    private final Seal seal;

    SealedSecrets(Seal seal) {
        this.seal = seal;
    }

    byte[] shut(WebhookId owner, WebhookSecret secret) {
        return seal.shut(PURPOSE, owner.value().toString(), secret.key());
    }

    /// Empty where it was sealed under another `LODESTAR_SECRET`.
    Optional<WebhookSecret> open(WebhookId owner, byte[] sealed) {
        return seal.open(PURPOSE, owner.value().toString(), sealed).map(WebhookSecret::new);
    }
}
