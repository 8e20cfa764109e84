package lodestar.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.meeting.MeetingEvent;
import lodestar.meeting.MeetingEvents;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.Actors;
import lodestar.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Opens a secret address for whoever shows it: with the rights that its person has at this moment,
/// and not at all once the account is disabled.
@Service
public class Subscriptions {

    private static final Duration SEEN_AGAIN = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final Actors actors;
    private final MeetingEvents events;
    private final CalendarFile file;
    private final Clock clock;

    Subscriptions(
            JdbcClient database,
            Actors actors,
            MeetingEvents events,
            CalendarFile file,
            Clock clock) {
        this.database = database;
        this.actors = actors;
        this.events = events;
        this.file = file;
        this.clock = clock;
    }

    /// Whose address it is; empty for one that is wrong, revoked or of a disabled account.
    public Optional<Actor> reader(FeedToken token) {
        Instant now = clock.instant();
        return database.sql(
                        "select person_id, last_used_at from calendar_feed where token_hash = ?")
                .param(token.hash())
                .query((row, n) -> {
                    var person = new PersonId(row.getObject(1, UUID.class));
                    var used = row.getObject(2, OffsetDateTime.class);
                    return new Asked(
                            person,
                            used == null || used.toInstant().plus(SEEN_AGAIN).isBefore(now));
                })
                .optional()
                .flatMap(asked -> reader(asked, now));
    }

    private record Asked(PersonId person, boolean isLongAgo) {}

    private Optional<Actor> reader(Asked asked, Instant now) {
        var reader =
                actors.find(asked.person()).filter(each -> each.may(Action.SUBSCRIBE_CALENDAR));
        if (reader.isPresent() && asked.isLongAgo()) {
            database.sql("update calendar_feed set last_used_at = ? where person_id = ?")
                    .params(now.atOffset(ZoneOffset.UTC), asked.person().value())
                    .update();
        }
        return reader;
    }

    /// The meetings of a reader; the file is written only if somebody asks for it.
    public Subscription open(Actor reader) {
        List<MeetingEvent> own = events.own(reader, clock.instant());
        return new Subscription(reader.id(), file.mark(own, reader), () -> file.feed(own, reader));
    }
}
