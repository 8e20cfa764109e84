package lodestar.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.Counted;
import lodestar.shared.Cursor;
import lodestar.shared.Dates;
import lodestar.shared.NotFound;
import lodestar.shared.Slice;
import lodestar.shared.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads receivers and their logs. For admins only; retired ones are gone.
@Component
public class WebhookQueries {

    private static final int PAGE = 50;

    private static final String RECEIVER =
            """
            select w.id, w.name, w.address, w.kinds, w.status, case when w.earlier_until > :now then w.earlier_until end,
                   w.made_at, w.changed_at, w.version,
                   (select d.ended_at from webhook_delivery d where d.webhook_id = w.id and d.state = 'DELIVERED' order by d.at desc, d.id desc limit 1),
                   (select count(*) from (select from webhook_delivery d where d.webhook_id = w.id and d.state = 'WAITING' limit :most) waiting),
                   (select count(*) from (select from webhook_delivery d where d.webhook_id = w.id and d.state = 'PARKED' limit :most) parked)
              from webhook w
             where w.status <> 'RETIRED'
            """;

    private final JdbcClient database;
    private final Clock clock;

    WebhookQueries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// All there are, by name: a few dozen at most.
    public List<WebhookView> all(Actor by) {
        by.mustBeAllowed(Action.MANAGE_WEBHOOKS);
        return receivers(RECEIVER + " order by w.name, w.id").query((row, n) -> view(row)).list();
    }

    public Optional<WebhookView> webhook(WebhookId id, Actor by) {
        by.mustBeAllowed(Action.MANAGE_WEBHOOKS);
        return receivers(RECEIVER + " and w.id = :id")
                .param("id", id.value())
                .query((row, n) -> view(row))
                .optional();
    }

    private JdbcClient.StatementSpec receivers(String sql) {
        return database.sql(sql)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", Counted.LIMIT + 1);
    }

    /// How many receivers there are.
    int many() {
        return database.sql("select count(*) from webhook where status <> 'RETIRED'")
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /// The log of a receiver, the newest first.
    ///
    /// @param state null for all
    public Slice<DeliveryRow> deliveries(
            WebhookId of, @Nullable DeliveryState state, Cursor from, Actor by) {
        return Slice.cut(
                deliveries(of, state, from, PAGE + 1, by),
                PAGE,
                from,
                WebhookQueries::cursor,
                () ->
                        new Counted(
                                counts(of, by).entrySet().stream()
                                        .filter(each -> state == null || each.getKey() == state)
                                        .mapToInt(Map.Entry::getValue)
                                        .sum()));
    }

    /// Up to so many of them.
    public List<DeliveryRow> deliveries(
            WebhookId of, @Nullable DeliveryState state, Cursor from, int most, Actor by) {
        by.mustBeAllowed(Action.MANAGE_WEBHOOKS);
        var where =
                new Where("d.webhook_id = :of")
                        .and("true", "of", of)
                        .and("d.state = :state", "state", state == null ? null : state.name());
        if (from.isSet()) {
            where.and(
                            from.isBackward()
                                    ? "(d.at, d.id) > (:at, :id)"
                                    : "(d.at, d.id) < (:at, :id)",
                            "at",
                            instant(from.value(0)))
                    .and("true", "id", from.id(1));
        }
        String order = from.isBackward() ? "" : " desc";
        return database.sql(
                        "select d.id, d.kind, d.at, d.state, d.due_at, d.tries, d.answer, d.fault, d.ended_at from webhook_delivery d"
                                + where
                                + " order by d.at"
                                + order
                                + ", d.id"
                                + order
                                + " limit "
                                + most)
                .params(where.values())
                .query((row, n) -> delivery(row))
                .list();
    }

    public static String cursor(DeliveryRow row) {
        return Cursor.key(row.at(), row.id().value());
    }

    public Optional<DeliveryRow> delivery(WebhookId of, DeliveryId id, Actor by) {
        by.mustBeAllowed(Action.MANAGE_WEBHOOKS);
        return database.sql(
                        """
                        select d.id, d.kind, d.at, d.state, d.due_at, d.tries, d.answer, d.fault, d.ended_at
                          from webhook_delivery d where d.id = ? and d.webhook_id = ?
                        """)
                .params(id.value(), of.value())
                .query((row, n) -> delivery(row))
                .optional();
    }

    /// How many messages there are in each state, counted no further than a list does.
    public Map<DeliveryState, Integer> counts(WebhookId of, Actor by) {
        by.mustBeAllowed(Action.MANAGE_WEBHOOKS);
        Map<DeliveryState, Integer> counts = new EnumMap<>(DeliveryState.class);
        database.sql(
                        """
                        select s.state, (select count(*) from (select from webhook_delivery d where d.webhook_id = :of and d.state = s.state limit :most) counted)
                          from unnest(array['WAITING', 'DELIVERED', 'PARKED']) as s (state)
                        """)
                .param("of", of.value())
                .param("most", Counted.LIMIT + 1)
                .query((row, n) ->
                        counts.put(DeliveryState.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return counts;
    }

    /// Exactly how many, as programs are told.
    public long total(WebhookId of, @Nullable DeliveryState state, Actor by) {
        by.mustBeAllowed(Action.MANAGE_WEBHOOKS);
        var where =
                new Where("d.webhook_id = :of")
                        .and("true", "of", of)
                        .and("d.state = :state", "state", state == null ? null : state.name());
        return database.sql("select count(*) from webhook_delivery d" + where)
                .params(where.values())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static OffsetDateTime instant(String text) {
        try {
            return Dates.instant(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException madeUp) {
            throw new NotFound();
        }
    }

    private static WebhookView view(ResultSet row) throws SQLException {
        return new WebhookView(
                new WebhookId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                List.of((String[]) row.getArray(4).getArray()),
                WebhookStatus.valueOf(row.getString(5)),
                at(row, 6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getInt(9),
                at(row, 10),
                row.getInt(11),
                row.getInt(12));
    }

    private static DeliveryRow delivery(ResultSet row) throws SQLException {
        int answer = row.getInt(7);
        return new DeliveryRow(
                new DeliveryId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                DeliveryState.valueOf(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getInt(6),
                answer == 0 ? null : answer,
                row.getString(8),
                at(row, 9));
    }

    private static @Nullable Instant at(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
