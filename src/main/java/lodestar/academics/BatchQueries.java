package lodestar.academics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import lodestar.people.Actor;
import lodestar.people.Seek;
import lodestar.people.StudentId;
import lodestar.shared.Counted;
import lodestar.shared.Cursor;
import lodestar.shared.Slice;
import lodestar.shared.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Batches as lists and pages show them, with who is in them. Staff read all, faculty those of the
/// courses that they teach.
@Component
public class BatchQueries {

    private static final int PAGE = 80;

    private final JdbcClient database;

    BatchQueries(JdbcClient database) {
        this.database = database;
    }

    /// How a list is narrowed.
    public record Filter(Seek seek, @Nullable CourseId course, RecordState state) {}

    /// A line of the list.
    public record Row(
            BatchId id,
            String code,
            String name,
            String course,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean active,
            CourseId courseId,
            int version) {

        public String cursor() {
            return Cursor.key(startsOn, id.value());
        }
    }

    /// A batch on its page.
    public record View(
            BatchId id,
            String code,
            String name,
            CourseName course,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean active,
            int version) {}

    /// A student in a batch.
    public record Member(
            StudentId id,
            String name,
            String number,
            @Nullable String roll,
            boolean running,
            String sortName) {

        public String cursor() {
            return Cursor.key(sortName, id.value());
        }
    }

    public Slice<Row> list(Filter filter, Cursor from, Actor by) {
        return Slice.cut(
                rows(filter, from, PAGE + 1, by), PAGE, from, Row::cursor, () -> count(filter, by));
    }

    /// The latest first.
    public List<Row> rows(Filter filter, Cursor from, int limit, Actor by) {
        var where = where(filter);
        if (from.isSet()) {
            where.and(
                    "(b.starts_on, b.id) %s (:at_day, :at_id)"
                            .formatted(from.isBackward() ? ">" : "<"),
                    "at_day",
                    from.date(0));
            where.values().put("at_id", from.id(1));
        }
        String way = from.isBackward() ? "" : "desc";
        return database.sql(
                        """
                        select b.id, b.code, b.name, c.name, b.starts_on, b.ends_on, b.active,
                               b.course_id, b.version
                          from batch b
                          join course c on c.id = b.course_id
                          %s %s
                         order by b.starts_on %s, b.id %s
                         limit :limit
                        """
                                .formatted(where, Scope.course(by, "b.course_id"), way, way))
                .params(where.values())
                .param("reader", by.id().value())
                .param("limit", limit)
                .query((row, n) ->
                        new Row(
                                new BatchId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                row.getObject(6, LocalDate.class),
                                row.getBoolean(7),
                                new CourseId(row.getObject(8, UUID.class)),
                                row.getInt(9)))
                .list();
    }

    /// How many there are, exactly.
    public long total(Filter filter, Actor by) {
        var where = where(filter);
        return database.sql(
                        "select count(*) from batch b %s %s"
                                .formatted(where, Scope.course(by, "b.course_id")))
                .params(where.values())
                .param("reader", by.id().value())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private Counted count(Filter filter, Actor by) {
        var where = where(filter);
        return database.sql(
                        "select count(*) from (select 1 from batch b %s %s limit 1001) found"
                                .formatted(where, Scope.course(by, "b.course_id")))
                .params(where.values())
                .param("reader", by.id().value())
                .query((row, n) -> new Counted(row.getInt(1)))
                .single();
    }

    private static Where where(Filter filter) {
        return new Where(filter.state().condition("b.active"))
                .and("b.course_id = :course", "course", filter.course())
                .and(
                        "(b.search like (select fold(:sought)) or lower(b.code) like (select lower(:sought)))",
                        "sought",
                        filter.seek().isEmpty() ? null : filter.seek().within());
    }

    public Optional<View> show(BatchId batch, Actor by) {
        return database.sql(
                        """
                        select c.id, c.code, c.name, b.code, b.name, b.starts_on, b.ends_on, b.active, b.version
                          from batch b
                          join course c on c.id = b.course_id
                         where b.id = :batch %s
                        """
                                .formatted(Scope.course(by, "b.course_id")))
                .param("batch", batch.value())
                .param("reader", by.id().value())
                .query((row, n) ->
                        new View(
                                batch,
                                row.getString(4),
                                row.getString(5),
                                AcademicQueries.course(row),
                                row.getObject(6, LocalDate.class),
                                row.getObject(7, LocalDate.class),
                                row.getBoolean(8),
                                row.getInt(9)))
                .optional();
    }

    /// Who is in the batch, by name; also those who have finished.
    public Slice<Member> members(BatchId batch, Seek seek, Cursor from, Actor by) {
        var where = new Where("true").and("e.batch_id = :batch", "batch", batch);
        where.values().put("sought", seek.pattern());
        if (from.isSet()) {
            where.and(
                    "(p.sort_name, p.id) %s (:at_name, :at_id)"
                            .formatted(from.isBackward() ? "<" : ">"),
                    "at_name",
                    from.value(0));
            where.values().put("at_id", from.id(1));
        }
        String way = from.isBackward() ? "desc" : "";
        String join =
                """
                  from enrolment e
                  join batch b on b.id = e.batch_id
                  join student s on s.id = e.student_id
                  join person p on p.id = s.id
                """;
        String narrowed = seek.among("p", "s") + Scope.course(by, "b.course_id");
        List<Member> rows =
                database.sql(
                                """
                                select s.id, p.given_name, p.family_name, s.number, e.roll_number, e.state = 'RUNNING', p.sort_name
                                %s %s %s
                                 order by p.sort_name %s, p.id %s
                                 limit %d
                                """
                                        .formatted(join, where, narrowed, way, way, PAGE + 1))
                        .params(where.values())
                        .param("reader", by.id().value())
                        .query((row, n) -> member(row))
                        .list();
        Supplier<Counted> counted =
                () ->
                        database.sql(
                                        "select count(*) from (select 1 %s where e.batch_id = :batch %s limit 1001) found"
                                                .formatted(join, narrowed))
                                .params(where.values())
                                .param("reader", by.id().value())
                                .query((row, n) -> new Counted(row.getInt(1)))
                                .single();
        return Slice.cut(rows, PAGE, from, Member::cursor, counted);
    }

    /// One student of the batch.
    public Optional<Member> member(BatchId batch, StudentId student, Actor by) {
        return database.sql(
                        """
                        select s.id, p.given_name, p.family_name, s.number, e.roll_number, e.state = 'RUNNING', p.sort_name
                          from enrolment e
                          join batch b on b.id = e.batch_id
                          join student s on s.id = e.student_id
                          join person p on p.id = s.id
                         where e.batch_id = :batch and e.student_id = :student %s
                        """
                                .formatted(Scope.course(by, "b.course_id")))
                .param("batch", batch.value())
                .param("student", student.value())
                .param("reader", by.id().value())
                .query((row, n) -> member(row))
                .optional();
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new StudentId(row.getObject(1, UUID.class)),
                (row.getString(2) + ' ' + row.getString(3)).strip(),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getString(7));
    }
}
