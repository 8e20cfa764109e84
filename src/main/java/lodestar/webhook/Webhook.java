package lodestar.webhook;

import static lodestar.shared.Refused.refuseUnless;
import static lodestar.webhook.WebhookStatus.ACTIVE;
import static lodestar.webhook.WebhookStatus.GONE;
import static lodestar.webhook.WebhookStatus.PAUSED;
import static lodestar.webhook.WebhookStatus.RETIRED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lodestar.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

/// A receiver: a program elsewhere that is told what happens. It knows its secrets only sealed. For
/// a day after a renewal the earlier secret signs too, so that the receiver can change over; a
/// retired one has none, and nothing brings it back.
@Table("webhook")
final class Webhook extends AbstractAggregateRoot<Webhook> {

    static final Duration CHANGE_OVER = Duration.ofHours(24);

    @Id private final WebhookId id;
    private String name;
    private String address;
    private List<String> kinds;
    private WebhookStatus status;
    private byte @Nullable [] secret;
    private byte @Nullable [] earlierSecret;
    private @Nullable Instant earlierUntil;
    private final Instant madeAt;
    private Instant changedAt;
    @Version private @Nullable Integer version;

    @PersistenceCreator
    Webhook(
            WebhookId id,
            String name,
            String address,
            List<String> kinds,
            WebhookStatus status,
            byte @Nullable [] secret,
            byte @Nullable [] earlierSecret,
            @Nullable Instant earlierUntil,
            Instant madeAt,
            Instant changedAt,
            @Nullable Integer version) {
        this.id = id;
        this.name = name;
        this.address = address;
        this.kinds = kinds;
        this.status = status;
        this.secret = secret;
        this.earlierSecret = earlierSecret;
        this.earlierUntil = earlierUntil;
        this.madeAt = madeAt;
        this.changedAt = changedAt;
        this.version = version;
    }

    static Webhook make(WebhookId id, WebhookOutline as, byte[] sealed, PersonId by, Instant at) {
        var made =
                new Webhook(
                        id,
                        as.name(),
                        as.address(),
                        as.kinds(),
                        ACTIVE,
                        sealed,
                        null,
                        null,
                        at,
                        at,
                        null);
        made.say(WebhookAct.MADE, by, at);
        return made;
    }

    void change(WebhookOutline to, int seen, PersonId by, Instant at) {
        refuseUnless(status != RETIRED, "wrong-status");
        refuseUnless(version != null && version == seen, "stale-version");
        name = to.name();
        address = to.address();
        kinds = to.kinds();
        say(WebhookAct.CHANGED, by, at);
    }

    /// It is told nothing for now, and nothing of what happens meanwhile.
    void pause(PersonId by, Instant at) {
        refuseUnless(status == ACTIVE, "wrong-status");
        status = PAUSED;
        say(WebhookAct.PAUSED, by, at);
    }

    void resume(PersonId by, Instant at) {
        refuseUnless(status == PAUSED || status == GONE, "wrong-status");
        status = ACTIVE;
        say(WebhookAct.RESUMED, by, at);
    }

    void renew(byte[] sealed, PersonId by, Instant at) {
        refuseUnless(status != RETIRED, "wrong-status");
        earlierSecret = secret;
        earlierUntil = at.plus(CHANGE_OVER);
        secret = sealed;
        say(WebhookAct.RENEWED, by, at);
    }

    /// It said so itself, by 410. A second answer of the kind changes nothing.
    void leave(Instant at) {
        if (status == ACTIVE) {
            status = GONE;
            say(WebhookAct.GONE, null, at);
        }
    }

    void retire(PersonId by, Instant at) {
        refuseUnless(status != RETIRED, "wrong-status");
        status = RETIRED;
        secret = null;
        earlierSecret = null;
        earlierUntil = null;
        say(WebhookAct.RETIRED, by, at);
    }

    /// A message of its own is written, to see whether it hears anything.
    WebhookChanged attempt(PersonId by) {
        refuseUnless(status == ACTIVE, "webhook-not-active");
        return new WebhookChanged(id, WebhookAct.TRIED, by, name);
    }

    /// An earlier message is sent again.
    WebhookChanged repeat(PersonId by) {
        refuseUnless(status == ACTIVE, "webhook-not-active");
        return new WebhookChanged(id, WebhookAct.RESENT, by, name);
    }

    WebhookId id() {
        return id;
    }

    WebhookStatus status() {
        return status;
    }

    private void say(WebhookAct act, @Nullable PersonId by, Instant at) {
        changedAt = at;
        registerEvent(new WebhookChanged(id, act, by, name));
    }
}
