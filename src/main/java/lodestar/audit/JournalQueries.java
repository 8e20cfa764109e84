package lodestar.audit;

import static lodestar.people.Action.READ_JOURNAL;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import lodestar.people.Actor;
import lodestar.shared.Counted;
import lodestar.shared.Cursor;
import lodestar.shared.DomainEvent.Outcome;
import lodestar.shared.LongLists;
import lodestar.shared.NotFound;
import lodestar.shared.Slice;
import lodestar.shared.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the journal, newest first. For admins only.
@Component
public class JournalQueries {

    private static final int PAGE = 40;
    private static final Pattern WILD = Pattern.compile("[%_\\\\]");

    private final JdbcClient database;
    private final LongLists longLists;

    JournalQueries(JdbcClient database, LongLists longLists) {
        this.database = database;
        this.longLists = longLists;
    }

    public Slice<JournalLine> lines(JournalFilter filter, Cursor from, Actor by) {
        return Slice.cut(
                read(filter, from, PAGE + 1, by),
                PAGE,
                from,
                JournalQueries::cursor,
                () -> count(filter));
    }

    /// Up to `size` lines from the cursor on, in its direction.
    public List<JournalLine> read(JournalFilter filter, Cursor from, int size, Actor by) {
        by.mustBeAllowed(READ_JOURNAL);
        var where = where(filter);
        if (from.isSet()) {
            where.and(
                            from.isBackward()
                                    ? "(j.at, j.seq) > (:at, :seq)"
                                    : "(j.at, j.seq) < (:at, :seq)",
                            "at",
                            time(from.value(0)))
                    .values()
                    .put("seq", number(from.value(1)));
        }
        return database.sql(
                        """
                        select j.seq, j.at, j.actor_id, concat_ws(' ', nullif(a.given_name, ''), nullif(a.family_name, '')),
                               j.action, j.subject, j.subject_id, j.student_id,
                               concat_ws(' ', nullif(s.given_name, ''), nullif(s.family_name, '')), j.outcome, j.detail, j.request_id
                          from journal j
                          left join person a on a.id = j.actor_id
                          left join person s on s.id = j.student_id
                        """
                                + where
                                + (from.isBackward()
                                        ? " order by j.at, j.seq"
                                        : " order by j.at desc, j.seq desc")
                                + " limit "
                                + size)
                .params(where.values())
                .query((row, n) -> line(row))
                .list();
    }

    public static String cursor(JournalLine line) {
        return Cursor.key(line.at(), line.seq());
    }

    /// How many there are, exactly.
    public long total(JournalFilter filter, Actor by) {
        by.mustBeAllowed(READ_JOURNAL);
        var where = where(filter);
        return database.sql("select count(*) from journal j" + where)
                .params(where.values())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private Counted count(JournalFilter filter) {
        var where = where(filter);
        return longLists.count("select from journal j" + where, where.values());
    }

    private static Where where(JournalFilter filter) {
        var where =
                new Where("true")
                        .and("j.subject_id = :subject", "subject", filter.subject())
                        .and(
                                "j.action ~>=~ :action and j.action ~<~ (:action || chr(1114111))",
                                "action",
                                filter.action())
                        .and(
                                "j.outcome = :outcome",
                                "outcome",
                                filter.outcome() == null ? null : filter.outcome().name())
                        .and("j.at >= :from", "from", utc(filter.from()))
                        .and("j.at < :before", "before", utc(filter.before()));
        person(where, "j.actor_id", "who", filter.who());
        person(where, "j.student_id", "student", filter.student());
        return where;
    }

    /// By id, or by every person whose name holds the words.
    private static void person(Where where, String column, String name, String words) {
        UUID id = id(words);
        if (id != null) {
            where.and(column + " = :" + name, name, id);
        } else {
            where.and(
                    column
                            + " in (select p.id from person p where p.search like (select '%' || fold(:"
                            + name
                            + ") || '%'))",
                    name,
                    escaped(words));
        }
    }

    private static String escaped(String words) {
        return WILD.matcher(words).replaceAll("\\\\$0");
    }

    private static @Nullable UUID id(String words) {
        try {
            return words.length() == 36 ? UUID.fromString(words) : null;
        } catch (IllegalArgumentException aName) {
            return null;
        }
    }

    private static OffsetDateTime time(String text) {
        try {
            return Instant.parse(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException notOurs) {
            throw new NotFound();
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOurs) {
            return Long.MAX_VALUE;
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static JournalLine line(ResultSet row) throws SQLException {
        return new JournalLine(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, UUID.class),
                nullIfEmpty(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getObject(8, UUID.class),
                nullIfEmpty(row.getString(9)),
                Outcome.valueOf(row.getString(10)),
                row.getString(11),
                row.getString(12));
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
