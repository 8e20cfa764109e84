package lodestar.notice;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lodestar.shared.Time;

/// Delivers what waits, as the job does, at a time that is given.
record Postman(Outbox outbox, Letters letters, Envelopes envelopes, Clock clock) {

    static final String FROM = "mentoring@college.example";

    void deliver(Instant at, MailServer server) {
        ScopedValue.where(Time.PRETENDED, at)
                .run(() -> new Deliveries(outbox, letters, envelopes, server, clock).run());
    }

    /// By this server, once what was written just now may go.
    void deliver(String server) {
        deliver(
                Instant.now().plusSeconds(5),
                new MailServer(URI.create(server), FROM, Duration.ofSeconds(5)));
    }
}
