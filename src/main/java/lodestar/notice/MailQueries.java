package lodestar.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.Counted;
import lodestar.shared.Cursor;
import lodestar.shared.Dates;
import lodestar.shared.NotFound;
import lodestar.shared.Slice;
import lodestar.shared.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the outbox, the newest first. For admins only.
@Component
public class MailQueries {

    private static final int PAGE = 50;

    private final JdbcClient database;
    private final Outbox outbox;
    private final Letters letters;

    MailQueries(JdbcClient database, Outbox outbox, Letters letters) {
        this.database = database;
        this.outbox = outbox;
        this.letters = letters;
    }

    public Slice<MailRow> list(MailState state, Cursor from, Actor by) {
        return Slice.cut(
                rows(state, from, PAGE + 1, by),
                PAGE,
                from,
                MailQueries::cursor,
                new Counted(counts(by).getOrDefault(state, 0)));
    }

    /// Up to so many of them.
    public List<MailRow> rows(MailState state, Cursor from, int most, Actor by) {
        by.mustBeAllowed(Action.MANAGE_MAIL);
        var where = new Where("m.state = :state").and("true", "state", state.name());
        if (from.isSet()) {
            where.and(
                            from.isBackward()
                                    ? "(m.at, m.id) > (:at, :id)"
                                    : "(m.at, m.id) < (:at, :id)",
                            "at",
                            instant(from.value(0)))
                    .and("true", "id", from.id(1));
        }
        String order = from.isBackward() ? "" : " desc";
        return database.sql(
                        """
                        select m.id, trim(p.given_name || ' ' || p.family_name), m.news, m.state, m.at, m.due_at, m.tries, m.fault
                          from notice_mail m
                          join person p on p.id = m.person_id
                        """
                                + where
                                + " order by m.at"
                                + order
                                + ", m.id"
                                + order
                                + " limit "
                                + most)
                .params(where.values())
                .query((row, n) -> mail(row))
                .list();
    }

    public static String cursor(MailRow row) {
        return Cursor.key(row.at(), row.id().value());
    }

    /// How many there are in each state, counted no further than a list does.
    public Map<MailState, Integer> counts(Actor by) {
        by.mustBeAllowed(Action.MANAGE_MAIL);
        Map<MailState, Integer> counts = new EnumMap<>(MailState.class);
        database.sql(
                        """
                        select s.state, (select count(*) from (select from notice_mail m where m.state = s.state limit :most) counted)
                          from unnest(array['WAITING', 'PARKED', 'SENT', 'DROPPED']) as s (state)
                        """)
                .param("most", Counted.LIMIT + 1)
                .query((row, n) -> counts.put(MailState.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return counts;
    }

    /// What a mail of the fictional college says, which sends none.
    public Letter letter(MailId id, Actor by) {
        by.mustBeAllowed(Action.MANAGE_MAIL);
        return outbox.read(List.of(id.value())).stream()
                .findFirst()
                .map(letters::single)
                .orElseThrow(NotFound::new);
    }

    private static OffsetDateTime instant(String text) {
        try {
            return Dates.instant(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException madeUp) {
            throw new NotFound();
        }
    }

    private static MailRow mail(ResultSet row) throws SQLException {
        return new MailRow(
                new MailId(row.getObject(1, UUID.class)),
                row.getString(2),
                News.valueOf(row.getString(3)).kind(),
                MailState.valueOf(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getInt(7),
                row.getString(8));
    }
}
