package lodestar.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import lodestar.people.Actor;
import lodestar.shared.Outreach;
import lodestar.testing.Institution;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Receivers of one test, each a real server, and the job that sends to them at a time that the
/// test chooses. At its end all receivers of the institution are removed, so that no other test
/// tells them anything.
final class Receiving implements AutoCloseable {

    private final ApplicationContext context;
    private final List<Hearer> hearers = new ArrayList<>();
    final Actor admin;

    /// A receiver and where it hears.
    record Place(WebhookId id, WebhookSecret secret, Hearer hearer) {}

    Receiving(ApplicationContext context) {
        this.context = context;
        var institution = new Institution(context.getBean(JdbcClient.class));
        admin = institution.actor(institution.anAdmin());
        retireAll();
    }

    Webhooks webhooks() {
        return context.getBean(Webhooks.class);
    }

    WebhookMessages messages() {
        return context.getBean(WebhookMessages.class);
    }

    WebhookQueries queries() {
        return context.getBean(WebhookQueries.class);
    }

    Place place(String... kinds) {
        return place(new Hearer(), kinds);
    }

    Place place(Hearer hearer, String... kinds) {
        hearers.add(hearer);
        var made =
                webhooks()
                        .make(
                                WebhookOutline.typed(
                                        Institution.unique("Receiver"),
                                        hearer.address(),
                                        List.of(kinds)),
                                admin);
        return new Place(made.id(), made.secret(), hearer);
    }

    DeliveryId attempt(Place place) {
        return messages().attempt(place.id(), admin);
    }

    DeliveryRow row(Place place, DeliveryId id) {
        return queries().delivery(place.id(), id, admin).orElseThrow();
    }

    /// The job, a moment after whatever was written.
    void send() {
        sending(Instant.now().plusSeconds(1)).run();
    }

    void sendAt(Instant at) {
        sending(at).run();
    }

    Sending sending(Instant at) {
        return sending(at, Duration.ofSeconds(10));
    }

    Sending sending(Instant at, Duration patience) {
        var usual = context.getBean(ReceiverAddresses.class).outreach();
        return sending(at, new Outreach(usual.resolver(), usual.isOpen(), usual.tls(), patience));
    }

    Sending sending(Instant at, Outreach outreach) {
        return new Sending(
                context.getBean(WebhookOutbox.class),
                messages(),
                context.getBean(SealedSecrets.class),
                new Posting(outreach),
                Clock.fixed(at, ZoneOffset.UTC));
    }

    void retireAll() {
        queries().all(admin).forEach(each -> webhooks().retire(each.id(), admin));
    }

    @Override
    public void close() {
        retireAll();
        hearers.forEach(Hearer::close);
    }
}
