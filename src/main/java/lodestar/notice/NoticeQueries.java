package lodestar.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lodestar.people.Actor;
import lodestar.shared.Counted;
import lodestar.shared.Cursor;
import lodestar.shared.Dates;
import lodestar.shared.NotFound;
import lodestar.shared.Slice;
import lodestar.shared.Where;
import lodestar.shared.web.Bell;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads a person's own notices, the newest first, and their wishes.
@Component
public class NoticeQueries {

    private static final int PAGE = 30;

    private final JdbcClient database;

    NoticeQueries(JdbcClient database) {
        this.database = database;
    }

    /// Its number is read with each page; it stops counting where nobody counts any more.
    @Bean
    static Bell bell() {
        return new Bell(
                "/notices",
                "select count(*)::integer from (select from notice u where u.person_id = p.id and u.read_at is null limit "
                        + (Bell.MOST + 1)
                        + ") unread");
    }

    public Slice<NoticeRow> list(boolean onlyUnread, Cursor from, Actor by) {
        return Slice.cut(
                read(onlyUnread, from, by),
                PAGE,
                from,
                each -> Cursor.key(each.at(), each.id().value()),
                () -> count(onlyUnread, by));
    }

    private List<NoticeRow> read(boolean onlyUnread, Cursor from, Actor by) {
        var where = where(onlyUnread, by);
        if (from.isSet()) {
            where.and(
                            from.isBackward()
                                    ? "(x.at, x.id) > (:at, :id)"
                                    : "(x.at, x.id) < (:at, :id)",
                            "at",
                            instant(from.value(0)))
                    .and("true", "id", from.id(1));
        }
        String order = from.isBackward() ? "" : " desc";
        return database.sql(
                        """
                        select x.id, x.news, x.at, x.read_at is not null, coalesce(trim(o.given_name || ' ' || o.family_name), ''),
                               x.number, x.happens_at, x.many, coalesce(n.rejection_reason, n.revocation_reason, '')
                          from notice x
                          left join person o on o.id = x.other_id
                          left join nomination n on n.id = x.subject_id and n.faculty_id = x.person_id
                                and n.status = case x.news when 'NOMINATION_REJECTED' then 'REJECTED' when 'NOMINATION_REVOKED' then 'REVOKED' end
                        """
                                + where
                                + " order by x.at"
                                + order
                                + ", x.id"
                                + order
                                + " limit "
                                + (PAGE + 1))
                .params(where.values())
                .query((row, n) -> notice(row))
                .list();
    }

    private Counted count(boolean onlyUnread, Actor by) {
        var where = where(onlyUnread, by);
        return new Counted(
                database.sql(
                                "select count(*) from (select from notice x"
                                        + where
                                        + " limit "
                                        + (Counted.LIMIT + 1)
                                        + ") counted")
                        .params(where.values())
                        .query((row, n) -> row.getInt(1))
                        .single());
    }

    private static Where where(boolean onlyUnread, Actor by) {
        return new Where("x.person_id = :reader")
                .and("true", "reader", by.id())
                .when(onlyUnread, "x.read_at is null");
    }

    /// What the person wishes, by kind; the usual where they never said.
    public Map<NoticeKind, Wish> wishes(Actor by) {
        Map<NoticeKind, Wish> wishes = new EnumMap<>(NoticeKind.class);
        NoticeKind.of(by.roles()).forEach(each -> wishes.put(each, Wish.usual(each)));
        database.sql("select kind, in_app, mail from notice_wish where person_id = ?")
                .param(by.id().value())
                .query((row, n) ->
                        wishes.computeIfPresent(
                                NoticeKind.valueOf(row.getString(1)), (kind, usual) -> wish(row)))
                .list();
        return wishes;
    }

    public Optional<QuietHours> quietHours(Actor by) {
        return database.sql("select begins, ends from notice_quiet where person_id = ?")
                .param(by.id().value())
                .query((row, n) ->
                        new QuietHours(
                                row.getObject(1, LocalTime.class),
                                row.getObject(2, LocalTime.class)))
                .optional();
    }

    private static Wish wish(ResultSet row) {
        try {
            return new Wish(row.getBoolean(2), NoticeKind.Mail.valueOf(row.getString(3)));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static OffsetDateTime instant(String text) {
        try {
            return Dates.instant(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException madeUp) {
            throw new NotFound();
        }
    }

    private static NoticeRow notice(ResultSet row) throws SQLException {
        OffsetDateTime happens = row.getObject(7, OffsetDateTime.class);
        return new NoticeRow(
                new NoticeId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getBoolean(4),
                row.getString(5),
                row.getString(6),
                happens == null ? null : happens.toInstant(),
                row.getInt(8),
                row.getString(9));
    }
}
