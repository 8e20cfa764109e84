package lodestar.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets people in and out. Whatever is wrong, the answer is the same and takes the same time.
@Component
public class SignIn {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Passwords passwords;
    private final Guessing guessing;
    private final Entrance entrance;

    SignIn(
            JdbcClient database,
            TransactionTemplate transaction,
            Passwords passwords,
            Guessing guessing,
            Entrance entrance) {
        this.database = database;
        this.transaction = transaction;
        this.passwords = passwords;
        this.guessing = guessing;
        this.entrance = entrance;
    }

    private record Known(PersonId person, @Nullable String hash, @Nullable Instant lockedUntil) {

        boolean isLockedAt(Instant now) {
            return lockedUntil != null && lockedUntil.isAfter(now);
        }
    }

    /// Where from somebody signs in: the browser's name and the network address.
    public record From(String device, String address) {}

    /// A new session, or empty: unknown, wrong, locked or disabled look alike.
    public Optional<Token> enter(String email, String password, From from) {
        Instant now = entrance.clock().instant();
        Optional<Known> known = find(email.strip());
        boolean open = !guessing.isLocked(from.address());
        boolean right = passwords.match(password, known.map(Known::hash).orElse(null));
        return Optional.ofNullable(
                transaction.execute(status -> {
                    if (open && right && known.filter(each -> !each.isLockedAt(now)).isPresent()) {
                        return entrance.letIn(known.get().person(), from);
                    }
                    PersonId person = known.map(Known::person).orElse(null);
                    if (guessing.failed(person, from.address()) && person != null) {
                        entrance.say(AccessEvent.locked(person));
                    }
                    entrance.say(
                            AccessEvent.failed(
                                    known.map(Known::person).orElse(null), from.address()));
                    return null;
                }));
    }

    /// A new session for somebody who has just changed their password.
    public Token again(Actor by, From from) {
        return entrance.letIn(by.id(), from);
    }

    public void leave(Token token, Actor by) {
        transaction.executeWithoutResult(status -> {
            entrance.close(token);
            entrance.say(AccessEvent.signedOut(by.id()));
        });
    }

    private Optional<Known> find(String email) {
        return database.sql(
                        """
                        select p.id, a.password_hash, a.locked_until
                          from person p join account a on a.person_id = p.id
                         where lower(p.email) = lower(?) and p.active
                        """)
                .param(email)
                .query((row, n) ->
                        new Known(
                                new PersonId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                instant(row.getObject(3, OffsetDateTime.class))))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /// Opens and closes sessions and tells the journal.
    @Component
    record Entrance(
            Sessions sessions, Guessing guessing, ApplicationEventPublisher events, Clock clock) {

        Token letIn(PersonId person, From from) {
            guessing.succeeded(person);
            say(AccessEvent.signedIn(person));
            return sessions.open(person, from.device(), from.address());
        }

        void close(Token token) {
            sessions.close(token);
        }

        void say(AccessEvent event) {
            events.publishEvent(event);
        }
    }
}
