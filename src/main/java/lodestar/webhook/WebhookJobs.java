package lodestar.webhook;

import java.time.Clock;
import java.time.Duration;
import lodestar.shared.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What comes again by itself in this room.
@Configuration(proxyBeanMethods = false)
class WebhookJobs {

    @Bean
    static Recurring webhookDelivery(
            WebhookOutbox outbox,
            WebhookMessages messages,
            SealedSecrets secrets,
            ReceiverAddresses addresses,
            Clock clock) {
        var posting = new Posting(addresses.outreach());
        return new Recurring(
                "webhook.delivery",
                Duration.ofSeconds(5),
                () -> new Sending(outbox, messages, secrets, posting, clock).run());
    }

    @Bean
    static Recurring webhookForgetting(WebhookTidying tidying) {
        return new Recurring("webhook.tidying", Duration.ofHours(6), tidying::run);
    }
}
