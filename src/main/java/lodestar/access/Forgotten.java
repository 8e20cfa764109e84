package lodestar.access;

import java.util.Optional;
import java.util.UUID;
import lodestar.shared.DomainEvent.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The way back for somebody who forgot their password: they ask, and a mail brings a link that
/// works once, for an hour. Whoever asks is told the same whether or not the address is known, and
/// the same work is done for both.
@Service
@Transactional
public class Forgotten {

    static final int MOST_PER_PERSON = 5;

    private static final String KIND = "forgotten ";

    private final JdbcClient database;
    private final Guessing guessing;
    private final ApplicationEventPublisher events;

    Forgotten(JdbcClient database, Guessing guessing, ApplicationEventPublisher events) {
        this.database = database;
        this.guessing = guessing;
        this.events = events;
    }

    /// @param address of the network, where too many questions are not heard for a while
    public void ask(String email, String address) {
        boolean isHeard = !guessing.isLocked(KIND + address);
        guessing.failed(null, KIND + address);
        Optional<UUID> known = find(email.strip());
        String whose = KIND + known.map(UUID::toString).orElse("nobody");
        boolean isEnough = guessing.count(whose) > MOST_PER_PERSON;
        boolean comes = known.isPresent() && isHeard && !isEnough;
        events.publishEvent(
                AccessEvent.forgotten(
                        comes ? known.orElseThrow() : UUID.randomUUID(),
                        comes ? Outcome.DONE : Outcome.DENIED));
    }

    private Optional<UUID> find(String email) {
        return database.sql("select id from person where lower(email) = lower(?) and active")
                .param(email)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }
}
