package lodestar.meeting;

import static lodestar.people.Action.READ_MEETING;
import static lodestar.people.Action.RESTORE_VOIDED;
import static lodestar.people.Action.WRITE_MEETING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestar.people.Actor;
import lodestar.people.Seek;
import lodestar.people.StudentId;
import lodestar.shared.Counted;
import lodestar.shared.Cursor;
import lodestar.shared.LongLists;
import lodestar.shared.Order;
import lodestar.shared.Slice;
import lodestar.shared.Sorting;
import lodestar.shared.Sorting.Column;
import lodestar.shared.Sorting.Key;
import lodestar.shared.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Lists meetings: each person those that they may read.
@Service
public class MeetingLists {

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:MTG)?\\s*0*(\\d{1,18})");
    private static final Key<MeetingRow> BY_NUMBER =
            Key.number("m.number", row -> row.number().value());

    public static final Sorting<MeetingRow> SORTING =
            new Sorting<>(
                    List.of(
                            Column.falling(
                                    "start",
                                    Key.time("m.starts_at", MeetingRow::startsAt),
                                    Key.id("m.id", row -> row.id().value())),
                            Column.falling("number", BY_NUMBER),
                            Column.rising(
                                    "name",
                                    Key.text("m.name", "fold", MeetingRow::name),
                                    BY_NUMBER)));

    private static final Order<MeetingRow> EARLIEST = SORTING.order("start");
    private static final Pattern WILD = Pattern.compile("[\\\\%_]");

    private static final String ROWS =
            """
            select m.id, m.number, m.name, m.starts_at, m.minutes, m.mode, m.status, m.host_id, m.host_name, m.mentees
              from meeting m
            """;

    private final JdbcClient database;
    private final LongLists longLists;

    MeetingLists(JdbcClient database, LongLists longLists) {
        this.database = database;
        this.longLists = longLists;
    }

    /// The latest first.
    public Slice<MeetingRow> latest(MeetingFilter filter, Cursor from, int size, Actor by) {
        return latest(filter, SORTING.unasked(), from, size, by);
    }

    /// In another order, where one was asked for.
    public Slice<MeetingRow> latest(
            MeetingFilter filter, Order<MeetingRow> order, Cursor from, int size, Actor by) {
        return slice(filter, order, from, size, by);
    }

    /// The earliest first, as in a calendar; what comes before lies behind `Slice.newer`.
    public Slice<MeetingRow> inOrder(MeetingFilter filter, Cursor from, int size, Actor by) {
        return slice(filter, EARLIEST, from, size, by);
    }

    /// The rows after the cursor, the latest first, without a count: for files.
    public List<MeetingRow> read(MeetingFilter filter, Cursor from, int size, Actor by) {
        return read(filter, SORTING.unasked(), from, size, by);
    }

    public List<MeetingRow> read(
            MeetingFilter filter, Order<MeetingRow> order, Cursor from, int size, Actor by) {
        by.mustBeAllowed(READ_MEETING);
        return rows(where(filter, by), order, from, size);
    }

    /// The next meeting that the person attends or leads, if there is one.
    public List<MeetingRow> next(StudentId student, Instant now, int size, Actor by) {
        var filter =
                new MeetingFilter("", MeetingStatus.SCHEDULED, now, null, null, student, false);
        return rows(where(filter, by), EARLIEST, Cursor.START, size);
    }

    /// Mentors for whom staff may plan, by name or number; the first ten.
    public List<MentorChoice> mentors(Seek sought, Actor by) {
        by.mustBeAllowed(WRITE_MEETING);
        var found =
                database.sql(
                        """
                        select p.id, trim(p.given_name || ' ' || p.family_name), s.number,
                               (select string_agg(distinct b.code, ', ' order by b.code)
                                  from allocation a join batch b on b.id = a.batch_id
                                 where a.mentor_id = h.id and a.status = 'ACTIVE')
                          from mentor h
                          join person p on p.id = h.id
                          join student s on s.id = h.id
                         where h.ended_at is null
                           and exists (select from allocation a where a.mentor_id = h.id and a.status = 'ACTIVE')
                           and (:staff or h.id = :me)
                        """
                                + sought.condition("p")
                                + " order by p.sort_name, p.id limit 10");
        var asked = found.param("staff", by.isStaff()).param("me", by.id().value());
        return (sought.isEmpty() ? asked : asked.param("sought", sought.pattern()))
                .query((row, n) ->
                        new MentorChoice(
                                new StudentId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                .list();
    }

    /// The mentor of that id, for a form or a filter that names them.
    public Optional<MentorChoice> mentor(StudentId id) {
        return database.sql(
                        """
                        select p.id, trim(p.given_name || ' ' || p.family_name), s.number
                          from mentor h
                          join person p on p.id = h.id
                          join student s on s.id = h.id
                         where h.id = ?
                        """)
                .param(id.value())
                .query((row, n) ->
                        new MentorChoice(
                                new StudentId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                ""))
                .optional();
    }

    private Slice<MeetingRow> slice(
            MeetingFilter filter, Order<MeetingRow> order, Cursor from, int size, Actor by) {
        by.mustBeAllowed(READ_MEETING);
        Where where = where(filter, by);
        String counted = where.toString();
        return Slice.cut(
                rows(where, order, from, size + 1),
                size,
                from,
                order::cursor,
                () -> count(counted, where.values()));
    }

    public static String cursor(MeetingRow row) {
        return SORTING.unasked().cursor(row);
    }

    private List<MeetingRow> rows(Where where, Order<MeetingRow> order, Cursor from, int size) {
        String sorted = order.of(where, from);
        return database.sql(ROWS + where + sorted + " limit " + size)
                .params(where.values())
                .query((row, n) -> row(row))
                .list();
    }

    /// How many there are, exactly.
    public long total(MeetingFilter filter, Actor by) {
        by.mustBeAllowed(READ_MEETING);
        Where where = where(filter, by);
        return database.sql("select count(*) from meeting m" + where)
                .params(where.values())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /// Those after the cursor, the earliest first, without a count.
    public List<MeetingRow> readInOrder(MeetingFilter filter, Cursor from, int size, Actor by) {
        by.mustBeAllowed(READ_MEETING);
        return rows(where(filter, by), EARLIEST, from, size);
    }

    private Counted count(String where, Map<String, @Nullable Object> values) {
        return longLists.count("select from meeting m" + where, values);
    }

    private Where where(MeetingFilter filter, Actor by) {
        boolean voided = filter.isVoided() && by.may(RESTORE_VOIDED);
        var where =
                new Where(voided ? "m.voided_at is not null" : "m.voided_at is null")
                        .and("m.status = :status", "status", name(filter.status()))
                        .and("m.starts_at >= :from", "from", utc(filter.from()))
                        .and("m.starts_at < :before", "before", utc(filter.before()))
                        .and("m.host_id = :mentor", "mentor", filter.mentor())
                        .and(
                                "m.id in (select a.meeting_id from meeting_attendee a where a.student_id = :student)",
                                "student",
                                filter.student());
        Matcher number = NUMBER.matcher(filter.words());
        if (number.matches()) {
            where.and("m.number = :number", "number", Long.parseLong(number.group(1)));
        } else if (!filter.words().isEmpty()) {
            UUID[] few = few(filter.words());
            if (few != null) {
                where.and("m.id = any (:few)", "few", few);
            } else {
                where.and(
                        """
                        (fold(m.name) like (select fold(:words))
                         or m.host_id = any (array(select h.id from mentor h join person who on who.id = h.id
                                                    where who.search like (select fold(:words)))))
                        """,
                        "words",
                        anywhere(filter.words()));
            }
        }
        return Relations.scope(where, by);
    }

    /// The meetings of that name or mentor where they are few; null where there are so many that to
    /// walk the list meets them sooner.
    private UUID @Nullable [] few(String words) {
        List<UUID> found =
                database.sql(
                                """
                                select named.id from meeting named where fold(named.name) like (select fold(:words))
                                union all
                                select led.id from person who
                                  join mentor h on h.id = who.id
                                  join meeting led on led.host_id = h.id
                                 where who.search like (select fold(:words))
                                limit\s
                                """
                                        + (Counted.LIMIT + 1))
                        .param("words", anywhere(words))
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
        return found.size() > Counted.LIMIT ? null : found.toArray(UUID[]::new);
    }

    private static String anywhere(String words) {
        return "%" + WILD.matcher(words).replaceAll("\\\\$0") + "%";
    }

    private static MeetingRow row(ResultSet row) throws SQLException {
        return new MeetingRow(
                new MeetingId(row.getObject(1, UUID.class)),
                new MeetingNumber(row.getLong(2)),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getInt(5),
                MeetingMode.valueOf(row.getString(6)),
                MeetingStatus.valueOf(row.getString(7)),
                new StudentId(row.getObject(8, UUID.class)),
                row.getString(9),
                row.getInt(10));
    }

    private static @Nullable String name(@Nullable MeetingStatus status) {
        return status == null ? null : status.name();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
