package lodestar.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lodestar.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Messages that wait. A sender takes some for five minutes, which another one skips; what it has
/// neither sent nor given back by then, because it died, is taken again.
@Component
class WebhookOutbox {

    static final Duration TAKEN = Duration.ofMinutes(5);

    private final JdbcClient database;

    WebhookOutbox(JdbcClient database) {
        this.database = database;
    }

    /// One message for each of the receivers that is still active.
    List<DeliveryId> write(Collection<UUID> receivers, String kind, String body, Instant at) {
        return database.sql(
                        """
                        insert into webhook_delivery (id, webhook_id, kind, body, at, since, due_at)
                        select t.id, w.id, :kind, :body, :at, :at, :at
                          from unnest(cast(:ids as uuid[]), cast(:receivers as uuid[])) as t (id, receiver)
                          join webhook w on w.id = t.receiver and w.status = 'ACTIVE'
                        returning id
                        """)
                .param("kind", kind)
                .param("body", body)
                .param("at", utc(at))
                .param("ids", receivers.stream().map(each -> Id.next()).toArray(UUID[]::new))
                .param("receivers", receivers.toArray(UUID[]::new))
                .query((row, n) -> new DeliveryId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Takes what is due, up to so many for each active receiver, those that wait longest first.
    List<Outgoing> take(int mostEach, Instant now) {
        return database.sql(
                        """
                        with due as (
                            select d.id
                              from webhook w
                             cross join lateral (
                                   select m.id from webhook_delivery m
                                    where m.webhook_id = w.id and m.state = 'WAITING' and m.due_at <= :now
                                      and (m.taken_until is null or m.taken_until < :now)
                                    order by m.due_at, m.id
                                    limit :most for update skip locked) d
                             where w.status = 'ACTIVE'
                        )
                        update webhook_delivery m set taken_until = :until, tries = m.tries + 1
                          from due, webhook w
                         where m.id = due.id and w.id = m.webhook_id
                        returning m.id, w.id, w.address, m.body, m.tries, w.secret, w.earlier_secret, w.earlier_until
                        """)
                .param("now", utc(now))
                .param("until", utc(now.plus(TAKEN)))
                .param("most", mostEach)
                .query((row, n) -> outgoing(row))
                .list();
    }

    void delivered(DeliveryId id, int answer, Instant now) {
        end(id, DeliveryState.DELIVERED, "", answer, now);
    }

    /// Laid aside for an admin.
    void parked(DeliveryId id, String fault, @Nullable Integer answer, Instant now) {
        end(id, DeliveryState.PARKED, fault, answer, now);
    }

    private void end(
            DeliveryId id,
            DeliveryState state,
            String fault,
            @Nullable Integer answer,
            Instant now) {
        database.sql(
                        """
                        update webhook_delivery
                           set state = :state, fault = :fault, answer = :answer, ended_at = :now, taken_until = null
                         where id = :id and state = 'WAITING'
                        """)
                .param("state", state.name())
                .param("fault", fault)
                .param("answer", answer)
                .param("now", utc(now))
                .param("id", id.value())
                .update();
    }

    /// Tried in vain: again at that time.
    void failed(DeliveryId id, String fault, @Nullable Integer answer, Instant again) {
        database.sql(
                        """
                        update webhook_delivery
                           set fault = :fault, answer = :answer, due_at = :again, taken_until = null
                         where id = :id and state = 'WAITING'
                        """)
                .param("fault", fault)
                .param("answer", answer)
                .param("again", utc(again))
                .param("id", id.value())
                .update();
    }

    /// Gives them back, to be sent not before that time; they were not tried.
    void put(Collection<DeliveryId> ids, Instant earliest) {
        database.sql(
                        """
                        update webhook_delivery
                           set tries = tries - 1, due_at = greatest(due_at, :earliest), taken_until = null
                         where id = any(:ids) and state = 'WAITING'
                        """)
                .param("earliest", utc(earliest))
                .param("ids", ids.stream().map(DeliveryId::value).toArray(UUID[]::new))
                .update();
    }

    /// Sends on its way again what was taken or laid aside; false where it is neither.
    boolean revive(DeliveryId id, WebhookId of, Instant now) {
        return database.sql(
                                """
                                update webhook_delivery
                                   set state = 'WAITING', tries = 0, fault = '', answer = null, ended_at = null,
                                       since = :now, due_at = :now
                                 where id = :id and webhook_id = :of and state <> 'WAITING'
                                """)
                        .param("now", utc(now))
                        .param("id", id.value())
                        .param("of", of.value())
                        .update()
                == 1;
    }

    boolean isKnown(DeliveryId id, WebhookId of) {
        return database.sql(
                        "select exists (select from webhook_delivery where id = ? and webhook_id = ?)")
                .params(id.value(), of.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private static Outgoing outgoing(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject(8, OffsetDateTime.class);
        return new Outgoing(
                new DeliveryId(row.getObject(1, UUID.class)),
                new WebhookId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getBytes(6),
                row.getBytes(7),
                until == null ? null : until.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
