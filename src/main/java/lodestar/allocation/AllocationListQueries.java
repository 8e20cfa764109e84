package lodestar.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import lodestar.academics.BatchId;
import lodestar.academics.BatchName;
import lodestar.academics.CourseId;
import lodestar.nomination.NominationId;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.Role;
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
import org.springframework.stereotype.Component;

/// Lists allocations, the newest first: all for staff, for others those that they supervise, mentor
/// in, or have a mentor by.
@Component
public class AllocationListQueries {

    private static final int PAGE = 80;
    private static final Key<AllocationRow> BY_NUMBER =
            Key.number("a.number", row -> row.number().value());

    public static final Sorting<AllocationRow> SORTING =
            new Sorting<>(
                    List.of(
                            Column.falling("number", BY_NUMBER),
                            Column.falling(
                                    "start",
                                    Key.day("a.starts_on", AllocationRow::startsOn),
                                    BY_NUMBER)));

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:alc)?0*(\\d{1,15})");

    private final JdbcClient database;
    private final LongLists longLists;

    AllocationListQueries(JdbcClient database, LongLists longLists) {
        this.database = database;
        this.longLists = longLists;
    }

    public Slice<AllocationRow> list(AllocationFilter filter, Cursor from, Actor by) {
        return list(filter, SORTING.unasked(), from, by);
    }

    public Slice<AllocationRow> list(
            AllocationFilter filter, Order<AllocationRow> order, Cursor from, Actor by) {
        return Slice.cut(
                read(filter, order, from, PAGE + 1, by),
                PAGE,
                from,
                order::cursor,
                () -> count(filter, by));
    }

    /// The newest first.
    public List<AllocationRow> read(AllocationFilter filter, Cursor from, int size, Actor by) {
        return read(filter, SORTING.unasked(), from, size, by);
    }

    /// Up to `size` rows from the cursor on, in its direction.
    public List<AllocationRow> read(
            AllocationFilter filter, Order<AllocationRow> order, Cursor from, int size, Actor by) {
        var where = where(filter, by);
        String sorted = order.of(where, from);
        return database.sql(
                        """
                        select a.id, a.number, a.mentor_id, a.mentor_name, a.course_code, a.batch_code,
                               a.supervisor_name, a.status, a.starts_on, a.ends_on, a.mentees,
                               a.nomination_id, a.supervisor_id, a.course_id, a.batch_id, a.version
                          from allocation a
                        """
                                + where
                                + sorted
                                + " limit "
                                + size)
                .params(where.values())
                .query((row, n) -> row(row))
                .list();
    }

    public static String cursor(AllocationRow row) {
        return SORTING.unasked().cursor(row);
    }

    /// The batches to narrow the list by: the latest hundred, and the one that it is narrowed to.
    /// For staff; the lists of others are short.
    public List<BatchName> batches(AllocationFilter filter, Actor by) {
        if (!by.isStaff()) {
            return List.of();
        }
        return database.sql(
                        """
                        select id, course_id, code, name
                          from (select b.id, b.course_id, b.code, b.name from batch b
                                 order by b.starts_on desc, b.id desc limit 100) latest
                         union
                        select b.id, b.course_id, b.code, b.name from batch b where b.id = :chosen
                         order by code
                        """)
                .param(
                        "chosen",
                        filter.batch() == null ? null : filter.batch().value(),
                        Types.OTHER)
                .query((row, n) -> BatchName.of(row))
                .list();
    }

    /// How many there are, exactly.
    public long total(AllocationFilter filter, Actor by) {
        var where = where(filter, by);
        return database.sql("select count(*) from allocation a" + where)
                .params(where.values())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private Counted count(AllocationFilter filter, Actor by) {
        var where = where(filter, by);
        return longLists.count("select from allocation a" + where, where.values());
    }

    private static Where where(AllocationFilter filter, Actor by) {
        boolean voided = filter.voided() && by.may(Action.RESTORE_VOIDED);
        var where =
                scope(by)
                        .and("a.voided_at is " + (voided ? "not null" : "null"))
                        .and(
                                "a.status = :status",
                                "status",
                                filter.status() == null ? null : filter.status().name())
                        .and("a.batch_id = :batch", "batch", filter.batch())
                        .and("a.mentor_id = :mentor", "mentor", filter.mentor())
                        .and("a.course_id = :course", "course", filter.course())
                        .and(
                                "a.id in (select m.allocation_id from mentorship m where m.mentee_id = :mentee and m.ended_at is null)",
                                "mentee",
                                filter.mentee());
        return seek(where, filter);
    }

    /// Whose allocations somebody may see at all.
    static Where scope(Actor by) {
        if (by.isStaff()) {
            return new Where("true");
        }
        var where = new Where("a.voided_at is null");
        if (by.has(Role.FACULTY) && by.has(Role.STUDENT)) {
            return where.and("(" + SUPERVISED + " or " + STUDENTS + ")", "me", by.id());
        }
        if (by.has(Role.FACULTY)) {
            return where.and(SUPERVISED, "me", by.id());
        }
        return by.has(Role.STUDENT) ? where.and(STUDENTS, "me", by.id()) : where.and("false");
    }

    private static final String SUPERVISED = "a.supervisor_id = :me";
    private static final String STUDENTS =
            """
            a.id in (select own.id from allocation own where own.mentor_id = :me and own.status <> 'CLOSED'
                     union all
                     select m.allocation_id from mentorship m where m.mentee_id = :me and m.ended_at is null)
            """;

    /// By its number, or by the name or number of its mentor or of one of its mentees.
    private static Where seek(Where where, AllocationFilter filter) {
        var seek = filter.seek();
        if (seek.isEmpty()) {
            return where;
        }
        var number = NUMBER.matcher(seek.words());
        boolean isNumber = number.matches();
        String found = "select s.id from student s where true" + seek.among("s", "s");
        return where.and(
                        """
                        (a.id = any (array(
                            with sought as materialized (select array(%1$s) as ids)
                            select found.id
                              from sought
                             cross join lateral (
                                select own.id from allocation own where own.mentor_id = any (sought.ids)
                                union all
                                select m.allocation_id from mentorship m
                                 where m.mentee_id = any (sought.ids) and m.ended_at is null) found))
                        %2$s)
                        """
                                .formatted(found, isNumber ? "or a.number = :number" : ""),
                        "sought",
                        seek.pattern())
                .and("true", "number", isNumber ? Long.parseLong(number.group(1)) : null);
    }

    private static @Nullable NominationId nomination(@Nullable UUID id) {
        return id == null ? null : new NominationId(id);
    }

    private static AllocationRow row(ResultSet row) throws SQLException {
        return new AllocationRow(
                new AllocationId(row.getObject(1, UUID.class)),
                new AllocationNumber(row.getLong(2)),
                new StudentId(row.getObject(3, UUID.class)),
                row.getString(4),
                nomination(row.getObject(12, UUID.class)),
                new FacultyId(row.getObject(13, UUID.class)),
                new CourseId(row.getObject(14, UUID.class)),
                new BatchId(row.getObject(15, UUID.class)),
                row.getInt(16),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                AllocationStatus.valueOf(row.getString(8)),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getInt(11));
    }
}
