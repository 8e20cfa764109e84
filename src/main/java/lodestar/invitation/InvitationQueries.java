package lodestar.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lodestar.academics.BatchName;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.PersonId;
import lodestar.shared.Counted;
import lodestar.shared.Cursor;
import lodestar.shared.NotFound;
import lodestar.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who has no password and who was invited, for admins.
@Component
public class InvitationQueries {

    private static final int SIZE = 50;

    private final JdbcClient database;
    private final Clock clock;

    InvitationQueries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Whom an invitation of the circle would reach, by name.
    public Slice<Waiting> waiting(Circle circle, Cursor from, Actor by) {
        return Slice.cut(
                waiting(circle, from, SIZE + 1, by),
                SIZE,
                from,
                InvitationQueries::cursor,
                () -> count("select 1 " + circle.from(), circle.values(clock.instant())));
    }

    /// Up to so many of them.
    public List<Waiting> waiting(Circle circle, Cursor from, int most, Actor by) {
        by.mustBeAllowed(Action.MANAGE_ACCOUNTS);
        String order = from.isBackward() ? " desc" : "";
        var statement =
                database.sql(
                                """
                                select p.id, trim(p.given_name || ' ' || p.family_name), p.email, i.invited_at, p.sort_name
                                """
                                        + circle.from()
                                        + beyond(from, "(p.sort_name, p.id)", ">", "<")
                                        + " order by p.sort_name"
                                        + order
                                        + ", p.id"
                                        + order
                                        + " limit "
                                        + most)
                        .params(circle.values(clock.instant()));
        if (from.isSet()) {
            statement = statement.param("first", from.value(0)).param("second", from.id(1));
        }
        return statement.query((row, n) -> waiting(row)).list();
    }

    public static String cursor(Waiting row) {
        return Cursor.key(row.sortName(), row.person().value());
    }

    /// Who was invited, the latest first.
    public Slice<Invited> invited(Cursor from, Actor by) {
        return Slice.cut(
                invited(from, SIZE + 1, by),
                SIZE,
                from,
                InvitationQueries::cursor,
                () -> count("select 1 from invitation", Map.of()));
    }

    /// Up to so many of them.
    public List<Invited> invited(Cursor from, int most, Actor by) {
        by.mustBeAllowed(Action.MANAGE_ACCOUNTS);
        String order = from.isBackward() ? "" : " desc";
        var statement =
                database.sql(
                        """
                        select i.person_id, trim(p.given_name || ' ' || p.family_name), i.invited_at, i.way,
                               coalesce(trim(o.given_name || ' ' || o.family_name), 'Lodestar'), a.password_hash is not null
                          from invitation i
                          join person p on p.id = i.person_id
                          left join person o on o.id = i.by_person
                          left join account a on a.person_id = i.person_id
                         where true
                        """
                                + beyond(from, "(i.invited_at, i.person_id)", "<", ">")
                                + " order by i.invited_at"
                                + order
                                + ", i.person_id"
                                + order
                                + " limit "
                                + most);
        if (from.isSet()) {
            statement = statement.param("first", time(from.value(0))).param("second", from.id(1));
        }
        return statement.query((row, n) -> invited(row)).list();
    }

    public static String cursor(Invited row) {
        return Cursor.key(row.at(), row.person().value());
    }

    /// The latest round, under way or over.
    public Optional<Round> round(Actor by) {
        by.mustBeAllowed(Action.MANAGE_ACCOUNTS);
        return database.sql(
                        """
                        select made_at, total, done, ended_at from invitation_round order by made_at desc limit 1
                        """)
                .query((row, n) ->
                        new Round(
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                row.getInt(2),
                                row.getInt(3),
                                instant(row, 4)))
                .optional();
    }

    /// Those that one may choose among, the latest first.
    public List<BatchName> batches(Actor by) {
        by.mustBeAllowed(Action.MANAGE_ACCOUNTS);
        return database.sql(
                        """
                        select id, course_id, code, name from batch where active order by starts_on desc, name limit 200
                        """)
                .query((row, n) -> BatchName.of(row))
                .list();
    }

    private Counted count(String rows, Map<String, Object> values) {
        return new Counted(
                database.sql("select count(*) from (" + rows + " limit 1001) c")
                        .params(values)
                        .query((row, n) -> row.getInt(1))
                        .single());
    }

    private static String beyond(Cursor from, String key, String onward, String backward) {
        return !from.isSet()
                ? ""
                : " and " + key + (from.isBackward() ? backward : onward) + " (:first, :second)";
    }

    /// @throws NotFound where somebody made the address up
    private static OffsetDateTime time(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException madeUp) {
            throw new NotFound();
        }
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new PersonId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                instant(row, 4),
                row.getString(5));
    }

    private static Invited invited(ResultSet row) throws SQLException {
        return new Invited(
                new PersonId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                Way.valueOf(row.getString(4)),
                row.getString(5),
                row.getBoolean(6));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
