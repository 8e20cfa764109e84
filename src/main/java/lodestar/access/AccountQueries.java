package lodestar.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.PersonDetails;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.shared.Counted;
import lodestar.shared.Cursor;
import lodestar.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads accounts: one's own, or all of them for an admin.
@Component
public class AccountQueries {

    private static final int SIZE = 50;

    private static final String WHO =
            """
              from person p
              left join account a on a.person_id = p.id
              left join student s on s.id = p.id
              left join faculty f on f.id = p.id
             where true
            """;

    private final JdbcClient database;

    AccountQueries(JdbcClient database) {
        this.database = database;
    }

    /// Which accounts to list.
    ///
    /// @param query part of a name or an e-mail address; empty for all
    /// @param role null for any
    public record Filter(String query, @Nullable Role role) {}

    public Slice<AccountRow> list(Filter filter, Cursor from, Actor by) {
        return Slice.cut(
                rows(filter, from, SIZE + 1, by),
                SIZE,
                from,
                AccountQueries::cursor,
                () -> count(filter));
    }

    /// Up to so many of them, by name.
    public List<AccountRow> rows(Filter filter, Cursor from, int most, Actor by) {
        by.mustBeAllowed(Action.MANAGE_ACCOUNTS);
        var params = new ArrayList<Object>();
        String where = WHO + where(filter, params);
        String order = from.isBackward() ? " desc" : "";
        if (from.isSet()) {
            where +=
                    from.isBackward()
                            ? " and (p.sort_name, p.id) < (?, ?::uuid)"
                            : " and (p.sort_name, p.id) > (?, ?::uuid)";
            params.add(from.value(0));
            params.add(from.value(1));
        }
        return database.sql(
                        columns()
                                + where
                                + " order by p.sort_name"
                                + order
                                + ", p.id"
                                + order
                                + " limit "
                                + most)
                .params(params)
                .query((row, n) -> account(row))
                .list();
    }

    public static String cursor(AccountRow row) {
        return Cursor.key(row.sortName(), row.person().value());
    }

    private Counted count(Filter filter) {
        var params = new ArrayList<Object>();
        return new Counted(
                database.sql(
                                "select count(*) from (select 1 "
                                        + WHO
                                        + where(filter, params)
                                        + " limit 1001) c")
                        .params(params)
                        .query((row, n) -> row.getInt(1))
                        .single());
    }

    public Optional<AccountRow> account(PersonId id, Actor by) {
        if (!by.may(Action.MANAGE_ACCOUNTS)) {
            return Optional.empty();
        }
        return database.sql(columns() + WHO + " and p.id = ?")
                .param(id.value())
                .query((row, n) -> account(row))
                .optional();
    }

    public Optional<PersonDetails> details(PersonId id, Actor by) {
        if (!by.is(id) && !by.may(Action.MANAGE_ACCOUNTS)) {
            return Optional.empty();
        }
        return database.sql(
                        """
                        select given_name, family_name, coalesce(email, ''), language, zone from person where id = ?
                        """)
                .param(id.value())
                .query((row, n) ->
                        new PersonDetails(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)))
                .optional();
    }

    /// One's own open sessions, the one used last first.
    public List<SessionRow> sessions(Actor by) {
        return database.sql(
                        """
                        select encode(sha256(token_hash), 'hex'), device, address, created_at, last_seen_at
                          from session
                         where person_id = ? and created_at > now() - interval '12 hours'
                         order by last_seen_at desc
                         limit 50
                        """)
                .param(by.id().value())
                .query((row, n) ->
                        new SessionRow(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /// The mark of the session that a request came with.
    public String mark(Token session) {
        return session.mark();
    }

    private static String columns() {
        return """
        select p.id, p.given_name, p.family_name, p.email, p.roles, coalesce(s.active, false), coalesce(f.active, false),
               p.active, a.password_hash is not null, p.sort_name,
               (select max(last_seen_at) from session e where e.person_id = p.id)
        """;
    }

    private static String where(Filter filter, List<Object> params) {
        var where = new StringBuilder();
        if (!filter.query().isBlank()) {
            where.append(
                    " and p.search like (select '%' || replace(replace(fold(?), '%', ''), '_', '\\_') || '%')");
            params.add(filter.query().strip());
        }
        if (filter.role() != null) {
            switch (filter.role()) {
                case STUDENT -> where.append(" and s.active");
                case FACULTY -> where.append(" and f.active");
                case ADMIN, COORDINATOR, COUNSELOR -> {
                    where.append(" and ? = any (p.roles)");
                    params.add(filter.role().name());
                }
            }
        }
        return where.toString();
    }

    private static AccountRow account(ResultSet row) throws SQLException {
        OffsetDateTime seen = row.getObject(11, OffsetDateTime.class);
        return new AccountRow(
                new PersonId(row.getObject(1, UUID.class)),
                (row.getString(2) + ' ' + row.getString(3)).strip(),
                row.getString(4),
                Sessions.roles(row.getArray(5), row.getBoolean(6), row.getBoolean(7)),
                row.getBoolean(8),
                row.getBoolean(9),
                seen == null ? null : seen.toInstant(),
                row.getString(10));
    }
}
