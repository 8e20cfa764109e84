package lodestar.webhook;

import java.time.Clock;
import java.util.function.Consumer;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.Checks;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the receivers of webhooks. For admins only.
@Service
@Transactional
public class Webhooks {

    static final int MOST = 50;

    private final WebhookRepository webhooks;
    private final WebhookQueries queries;
    private final SealedSecrets secrets;
    private final ReceiverAddresses addresses;
    private final Clock clock;

    Webhooks(
            WebhookRepository webhooks,
            WebhookQueries queries,
            SealedSecrets secrets,
            ReceiverAddresses addresses,
            Clock clock) {
        this.webhooks = webhooks;
        this.queries = queries;
        this.secrets = secrets;
        this.addresses = addresses;
        this.clock = clock;
    }

    /// A receiver with a secret that was just made: the only time that it can be shown.
    public record Made(WebhookId id, WebhookSecret secret) {}

    public Made make(WebhookOutline as, Actor by) {
        by.mustBeAllowed(Action.MANAGE_WEBHOOKS);
        check(as);
        Refused.refuseUnless(queries.many() < MOST, "too-many-webhooks");
        var made = new Made(WebhookId.next(), WebhookSecret.next());
        byte[] sealed = secrets.shut(made.id(), made.secret());
        webhooks.save(Webhook.make(made.id(), as, sealed, by.id(), clock.instant()));
        return made;
    }

    /// @param isActive null leaves it as it is
    public void change(
            WebhookId id, int version, WebhookOutline to, @Nullable Boolean isActive, Actor by) {
        by.mustBeAllowed(Action.MANAGE_WEBHOOKS);
        check(to);
        act(
                id,
                webhook -> {
                    webhook.change(to, version, by.id(), clock.instant());
                    boolean wasActive = webhook.status() == WebhookStatus.ACTIVE;
                    if (isActive != null && isActive && !wasActive) {
                        webhook.resume(by.id(), clock.instant());
                    } else if (isActive != null && !isActive && wasActive) {
                        webhook.pause(by.id(), clock.instant());
                    }
                },
                by);
    }

    public void pause(WebhookId id, Actor by) {
        act(id, webhook -> webhook.pause(by.id(), clock.instant()), by);
    }

    public void resume(WebhookId id, Actor by) {
        act(id, webhook -> webhook.resume(by.id(), clock.instant()), by);
    }

    /// Gives it a new secret; the earlier one signs too for a day.
    public WebhookSecret renew(WebhookId id, Actor by) {
        var secret = WebhookSecret.next();
        byte[] sealed = secrets.shut(id, secret);
        act(id, webhook -> webhook.renew(sealed, by.id(), clock.instant()), by);
        return secret;
    }

    /// Removes it for good: what waits for it is never sent.
    public void retire(WebhookId id, Actor by) {
        act(id, webhook -> webhook.retire(by.id(), clock.instant()), by);
    }

    /// Whether a receiver may live in the organisation's own networks.
    public boolean mayBePrivate() {
        return addresses.isOwnAllowed();
    }

    private void act(WebhookId id, Consumer<Webhook> act, Actor by) {
        by.mustBeAllowed(Action.MANAGE_WEBHOOKS);
        var webhook =
                webhooks.findLockedById(id)
                        .filter(each -> each.status() != WebhookStatus.RETIRED)
                        .orElseThrow(NotFound::new);
        act.accept(webhook);
        webhooks.save(webhook);
    }

    private void check(WebhookOutline outline) {
        var checks = new Checks();
        outline.check(checks);
        addresses.check(outline.address(), checks);
        checks.refuse();
    }
}
