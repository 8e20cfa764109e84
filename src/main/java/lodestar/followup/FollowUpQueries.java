package lodestar.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import lodestar.allocation.AllocationId;
import lodestar.meeting.MeetingId;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
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

/// Lists of follow-ups, latest first, without their texts; each reader's own.
@Service
public class FollowUpQueries {

    private static final int PAGE = 80;
    private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);
    private static final Key<FollowUpRow> BY_NUMBER =
            Key.number("f.number", row -> row.number().value());

    public static final Sorting<FollowUpRow> SORTING =
            new Sorting<>(
                    List.of(
                            Column.falling("number", BY_NUMBER),
                            Column.falling(
                                    "day",
                                    Key.day(
                                            "coalesce(f.meeting_date, date '0001-01-01')",
                                            row ->
                                                    row.meetingDate() == null
                                                            ? NO_DAY
                                                            : row.meetingDate()),
                                    BY_NUMBER)));

    private static final Pattern NUMBER = Pattern.compile("(?i)FUP0*(\\d{1,15})");

    private static final String ROWS =
            """
            select f.id, f.number, f.status, f.student_id, f.mentee_name, f.mentee_number, f.mentor_id, f.mentor_name,
                   f.meeting_date, f.open_items, f.changed_at, f.allocation_id, f.supervisor_id, f.meeting_id, f.version
              from followup f
            """;

    /// For who is sought by name.
    private static final String PEOPLE = " join person p on p.id = f.student_id";

    private final JdbcClient database;
    private final LongLists longLists;

    FollowUpQueries(JdbcClient database, LongLists longLists) {
        this.database = database;
        this.longLists = longLists;
    }

    public Slice<FollowUpRow> list(FollowUpFilter filter, Cursor from, Actor by) {
        return list(filter, SORTING.unasked(), from, by);
    }

    public Slice<FollowUpRow> list(
            FollowUpFilter filter, Order<FollowUpRow> order, Cursor from, Actor by) {
        return Slice.cut(
                read(filter, order, from, PAGE + 1, by),
                PAGE,
                from,
                order::cursor,
                () -> count(filter, by));
    }

    /// The latest first.
    public List<FollowUpRow> read(FollowUpFilter filter, Cursor from, int size, Actor by) {
        return read(filter, SORTING.unasked(), from, size, by);
    }

    /// Up to `size` rows from the cursor on, in its direction.
    public List<FollowUpRow> read(
            FollowUpFilter filter, Order<FollowUpRow> order, Cursor from, int size, Actor by) {
        by.mustBeAllowed(Action.READ_FOLLOWUP);
        var where = where(filter, by);
        String sorted = order.of(where, from);
        return database.sql(ROWS + people(filter) + where + sorted + " limit " + size)
                .params(where.values())
                .query((row, n) -> row(row))
                .list();
    }

    public static String cursor(FollowUpRow row) {
        return SORTING.unasked().cursor(row);
    }

    /// Planned ones whose day is past, oldest first.
    public List<FollowUpRow> overdue(LocalDate today, int limit, Actor by) {
        by.mustBeAllowed(Action.READ_FOLLOWUP);
        return database.sql(
                        ROWS
                                + " where f.voided_at is null and f.status = 'SCHEDULED' and f.meeting_date < :today and "
                                + Scope.ofMany(by)
                                + " order by f.meeting_date, f.number limit "
                                + limit)
                .param("today", today)
                .param("me", by.id().value())
                .query((row, n) -> row(row))
                .list();
    }

    private Counted count(FollowUpFilter filter, Actor by) {
        var where = where(filter, by);
        return longLists.count(counted(filter, where), where.values());
    }

    /// How many there are, exactly.
    public long total(FollowUpFilter filter, Actor by) {
        by.mustBeAllowed(Action.READ_FOLLOWUP);
        var where = where(filter, by);
        return database.sql("select count(*) from (" + counted(filter, where) + ") counted")
                .params(where.values())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static String counted(FollowUpFilter filter, Where where) {
        return "select from followup f" + people(filter) + where;
    }

    private static String people(FollowUpFilter filter) {
        return Seek.of(filter.q()).isEmpty() ? "" : PEOPLE;
    }

    private static Where where(FollowUpFilter filter, Actor by) {
        boolean isVoided = filter.isVoided() && by.may(Action.RESTORE_VOIDED);
        var where =
                new Where(isVoided ? "f.voided_at is not null" : "f.voided_at is null")
                        .and(
                                "f.status = :status",
                                "status",
                                filter.status() == null ? null : filter.status().name())
                        .and("f.student_id = :student", "student", filter.student())
                        .and(
                                "f.allocation_id in (select a.id from allocation a where a.mentor_id = :mentor)",
                                "mentor",
                                filter.mentor());
        if (!by.isStaff()) {
            where.and(Scope.ofMany(by), "me", by.id());
        }
        return sought(where, filter.q());
    }

    private static Where sought(Where where, String q) {
        var seek = Seek.of(q);
        var asNumber = NUMBER.matcher(seek.words());
        if (asNumber.matches()) {
            return where.and("f.number = :number", "number", number(asNumber.group(1)));
        }
        if (seek.isEmpty()) {
            return where;
        }
        String condition = seek.condition("p").strip();
        return where.and(condition.substring("and ".length()), "sought", seek.pattern());
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOurs) {
            return Long.MAX_VALUE;
        }
    }

    private static FollowUpRow row(ResultSet row) throws SQLException {
        return new FollowUpRow(
                new FollowUpId(row.getObject(1, UUID.class)),
                new FollowUpNumber(row.getLong(2)),
                FollowUpStatus.valueOf(row.getString(3)),
                new StudentId(row.getObject(4, UUID.class)),
                row.getString(5),
                row.getString(6),
                id(row, 7, StudentId::new),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                id(row, 12, AllocationId::new),
                id(row, 13, FacultyId::new),
                id(row, 14, MeetingId::new),
                row.getInt(15),
                row.getInt(10),
                instant(row, 11));
    }

    private static <T> @Nullable T id(ResultSet row, int column, Function<UUID, T> type)
            throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(type).orElse(null);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
