package lodestar.calendar;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives people a secret address for their calendar program, one each, and takes it away.
@Service
@Transactional
public class Feeds {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Feeds(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// A new address; an earlier one ends with it. It is told here and never again.
    public FeedToken make(Actor by) {
        by.mustBeAllowed(Action.SUBSCRIBE_CALENDAR);
        var token = FeedToken.next();
        database.sql(
                        """
                        insert into calendar_feed (person_id, token_hash, made_at) values (?, ?, ?)
                        on conflict (person_id) do update
                           set token_hash = excluded.token_hash, made_at = excluded.made_at, last_used_at = null
                        """)
                .params(by.id().value(), token.hash(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new FeedChanged(by.id(), "calendar.feed-made"));
        return token;
    }

    /// Ends the address at once.
    public void revoke(Actor by) {
        by.mustBeAllowed(Action.SUBSCRIBE_CALENDAR);
        int ended =
                database.sql("delete from calendar_feed where person_id = ?")
                        .param(by.id().value())
                        .update();
        Refused.refuseUnless(ended == 1, "no-feed");
        events.publishEvent(new FeedChanged(by.id(), "calendar.feed-revoked"));
    }

    @Transactional(readOnly = true)
    public Optional<Feed> of(Actor by) {
        return database.sql("select made_at, last_used_at from calendar_feed where person_id = ?")
                .param(by.id().value())
                .query((row, n) -> {
                    var used = row.getObject(2, OffsetDateTime.class);
                    return new Feed(
                            row.getObject(1, OffsetDateTime.class).toInstant(),
                            used == null ? null : used.toInstant());
                })
                .optional();
    }
}
