package lodestar.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
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
import org.springframework.stereotype.Component;

/// Lists of nominations: what waits for a decision first, then the latest. Staff see all, faculty
/// their own, others none; voided ones are seen by admins only.
@Component
public class NominationQueries {

    public static final int PAGE = 80;

    private static final Key<NominationRow> BY_NUMBER =
            Key.number("n.number", row -> row.number().value());

    private static final Column<NominationRow> BY_STATUS =
            Column.falling(
                    "status",
                    Key.yes(
                            "(n.status = 'PENDING')",
                            row -> row.status() == NominationStatus.PENDING),
                    BY_NUMBER);

    private static final Column<NominationRow> NUMBERED = Column.falling("number", BY_NUMBER);

    private static final Key<NominationRow> BY_TIME =
            Key.time("coalesce(n.decided_at, n.submitted_at, n.created_at)", NominationRow::since);

    public static final Sorting<NominationRow> SORTING =
            new Sorting<>(
                    List.of(BY_STATUS, NUMBERED, Column.falling("since", BY_TIME, BY_NUMBER)));

    /// Of what waits only: longest waiting first.
    private static final Sorting<NominationRow> WAITING =
            new Sorting<>(List.of(Column.rising("since", BY_TIME, BY_NUMBER), BY_STATUS, NUMBERED));

    private static final Pattern NUMBER = Pattern.compile("(?i)(APP)?0*(\\d{1,15})");
    private static final String ROWS =
            """
            select n.id, n.number, n.status, n.candidate_name, n.course_name, n.batch_name,
                   n.faculty_name, coalesce(n.decided_at, n.submitted_at, n.created_at),
                   n.version, n.faculty_id, n.course_id, n.batch_id, n.candidate_id
              from nomination n
            """;

    private final JdbcClient database;
    private final LongLists longLists;

    NominationQueries(JdbcClient database, LongLists longLists) {
        this.database = database;
        this.longLists = longLists;
    }

    /// The columns of a list so narrowed, and how it is sorted unasked.
    public static Sorting<NominationRow> sorting(NominationFilter filter) {
        return filter.status() == NominationStatus.PENDING ? WAITING : SORTING;
    }

    public Slice<NominationRow> list(NominationFilter filter, Cursor from, Actor by) {
        return list(filter, SORTING.unasked(), from, by);
    }

    public Slice<NominationRow> list(
            NominationFilter filter, Order<NominationRow> order, Cursor from, Actor by) {
        return Slice.cut(
                read(filter, order, from, PAGE + 1, by),
                PAGE,
                from,
                order::cursor,
                () -> count(filter, by));
    }

    /// What waits first, then the latest.
    public List<NominationRow> read(NominationFilter filter, Cursor from, int size, Actor by) {
        return read(filter, SORTING.unasked(), from, size, by);
    }

    /// Rows of the list from a cursor on, in its direction.
    public List<NominationRow> read(
            NominationFilter filter, Order<NominationRow> order, Cursor from, int size, Actor by) {
        var where = where(filter, by);
        String sorted = order.of(where, from);
        return database.sql(ROWS + where + sorted + " limit " + size)
                .params(where.values())
                .query((row, n) -> row(row))
                .list();
    }

    /// The cursor of a row, as `read` takes it.
    public static String cursor(NominationRow row) {
        return SORTING.unasked().cursor(row);
    }

    public Counted count(NominationFilter filter, Actor by) {
        var where = where(filter, by);
        return longLists.count("select from nomination n" + where, where.values());
    }

    /// How many there are, exactly.
    public long total(NominationFilter filter, Actor by) {
        var where = where(filter, by);
        return database.sql("select count(*) from nomination n" + where)
                .params(where.values())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /// The courses to filter by, and batches: of the chosen course all, else the latest hundred.
    /// For faculty those in which they have nominated.
    public List<Place> places(@Nullable CourseId course, Actor by) {
        return database.sql(
                        """
                        (select true, c.id, c.name
                           from course c
                          where c.active
                            and (:staff or exists (select from nomination n where n.course_id = c.id and n.faculty_id = :reader))
                          order by c.name)
                         union all
                        (select false, b.id, b.name
                           from batch b
                          where (cast(:course as uuid) is null or b.course_id = cast(:course as uuid))
                            and (:staff or exists (select from nomination n where n.batch_id = b.id and n.faculty_id = :reader))
                          order by b.starts_on desc, b.name
                          limit 100)
                        """)
                .param("staff", by.isStaff())
                .param("reader", by.id().value())
                .param("course", course == null ? null : course.value())
                .query((row, n) ->
                        new Place(
                                row.getBoolean(1), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }

    /// A course or a batch that the list can be narrowed to.
    public record Place(boolean isCourse, UUID id, String name) {}

    /// What waits for a decision by this reviewer, longest waiting first.
    public List<NominationRow> waiting(int limit, Actor by) {
        if (!by.may(Action.DECIDE_NOMINATION)) {
            return List.of();
        }
        return database.sql(
                        ROWS
                                + """
                                 where n.status = 'PENDING' and n.voided_at is null and n.faculty_id <> ?
                                 order by coalesce(n.decided_at, n.submitted_at, n.created_at), n.number
                                 limit\s
                                """
                                + limit)
                .param(by.id().value())
                .query((row, n) -> row(row))
                .list();
    }

    /// What a faculty member has nominated: first what waits, then the latest.
    public List<NominationRow> ofFaculty(int limit, Actor by) {
        return by.faculty().isEmpty()
                ? List.of()
                : database.sql(
                                ROWS
                                        + """
                                         where n.faculty_id = ? and n.voided_at is null
                                         order by (n.status = 'PENDING') desc, n.number desc
                                         limit\s
                                        """
                                        + limit)
                        .param(by.id().value())
                        .query((row, n) -> row(row))
                        .list();
    }

    /// How far a student's own nominations have come, and no more than that. Drafts are nobody's
    /// business but the nominator's.
    public List<OwnNomination> ofCandidate(StudentId student, Actor by) {
        if (!by.is(student)) {
            return List.of();
        }
        return database.sql(
                        """
                        select n.number, n.status, b.name, coalesce(n.decided_at, n.submitted_at, n.created_at)
                          from nomination n
                          join batch b on b.id = n.batch_id
                         where n.candidate_id = ? and n.voided_at is null
                           and n.status in ('PENDING', 'APPROVED', 'REVOKED')
                         order by n.number desc
                        """)
                .param(student.value())
                .query((row, n) ->
                        new OwnNomination(
                                new NominationNumber(row.getLong(1)),
                                NominationStatus.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Where where(NominationFilter filter, Actor by) {
        boolean seesVoided = filter.isVoided() && by.may(Action.RESTORE_VOIDED);
        var where =
                new Where(seesVoided ? "n.voided_at is not null" : "n.voided_at is null")
                        .when(!by.isStaff() && !by.may(Action.READ_NOMINATION), "false")
                        .and(
                                "n.faculty_id = :reader",
                                "reader",
                                by.isStaff() ? null : by.id().value())
                        .and(
                                "n.status = :status",
                                "status",
                                filter.status() == null ? null : filter.status().name())
                        .and("n.course_id = :course", "course", filter.course())
                        .and("n.batch_id = :batch", "batch", filter.batch())
                        .and("n.candidate_id = :candidate", "candidate", filter.candidate());
        var faculty = Seek.of(filter.faculty());
        where.and(
                """
                n.faculty_id in (select p.id from person p join faculty s using (id) where true %s)
                """
                        .formatted(faculty.condition("p")),
                "sought",
                faculty.isEmpty() ? null : faculty.pattern());
        return sought(filter.sought(), where);
    }

    private static Where sought(String typed, Where where) {
        var seek = Seek.of(typed);
        if (seek.isEmpty()) {
            return where;
        }
        Matcher number = NUMBER.matcher(seek.words());
        boolean isOwn = number.matches();
        where.values().put("who", seek.pattern());
        String who = "select s.id from student s where true" + seek.among("s", "s");
        return where.and(
                        "(%s n.candidate_id = any (array(%s)))"
                                .formatted(
                                        isOwn ? "n.number = :own or" : "",
                                        who.replace(":sought", ":who")))
                .and("true", "own", isOwn ? Long.parseLong(number.group(2)) : null);
    }

    private static NominationRow row(ResultSet row) throws SQLException {
        return new NominationRow(
                new NominationId(row.getObject(1, UUID.class)),
                new NominationNumber(row.getLong(2)),
                NominationStatus.valueOf(row.getString(3)),
                row.getInt(9),
                new FacultyId(row.getObject(10, UUID.class)),
                new CourseId(row.getObject(11, UUID.class)),
                new BatchId(row.getObject(12, UUID.class)),
                new StudentId(row.getObject(13, UUID.class)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
