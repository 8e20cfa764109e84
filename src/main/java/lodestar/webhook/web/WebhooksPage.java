package lodestar.webhook.web;

import java.net.URI;
import java.util.List;
import lodestar.webhook.WebhookView;

/// All receivers.
public record WebhooksPage(List<WebhookView> webhooks) {

    /// Where it lives, without the path, which may be long and secret.
    public String host(WebhookView webhook) {
        return URI.create(webhook.address()).getAuthority();
    }

    public String tagKind(WebhookView webhook) {
        return WebhookPage.tagKind(webhook);
    }
}
