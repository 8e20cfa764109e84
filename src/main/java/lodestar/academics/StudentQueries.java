package lodestar.academics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.stereotype.Component;

/// Students as lists and pages show them. Staff read all, faculty those in the courses that they
/// teach.
@Component
public class StudentQueries {

    private static final int PAGE = 80;
    private static final int OPTIONS = 10;

    public static final Sorting<Row> SORTING =
            new Sorting<>(
                    List.of(
                            Column.rising(
                                    "name",
                                    Key.text("s.sort_name", Row::sortName),
                                    Key.id("s.id", row -> row.id().value())),
                            Column.rising("number", Key.text("s.number", "lower", Row::number))));

    private final JdbcClient database;
    private final LongLists longLists;
    private final StudentSearch search;

    StudentQueries(JdbcClient database, LongLists longLists, StudentSearch search) {
        this.database = database;
        this.longLists = longLists;
        this.search = search;
    }

    /// How a list is narrowed.
    public record Filter(
            Seek seek, @Nullable CourseId course, @Nullable BatchId batch, RecordState state) {}

    /// A line of the list.
    ///
    /// @param batches the codes of those that they are running in
    public record Row(
            StudentId id,
            String name,
            String number,
            @Nullable String email,
            @Nullable String batches,
            boolean active,
            String sortName,
            String givenName,
            String familyName,
            int version) {

        public String cursor() {
            return SORTING.unasked().cursor(this);
        }

        static Row of(ResultSet row) throws SQLException {
            String given = row.getString(2);
            String family = row.getString(3);
            return new Row(
                    new StudentId(row.getObject(1, UUID.class)),
                    (given + ' ' + family).strip(),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getBoolean(7),
                    row.getString(8),
                    given,
                    family,
                    row.getInt(9));
        }
    }

    /// A student on their page.
    public record View(
            StudentId id,
            String name,
            String number,
            @Nullable String email,
            @Nullable LocalDate birthDate,
            String language,
            List<String> spoken,
            String zone,
            boolean active,
            String givenName,
            String familyName,
            int version) {}

    /// A batch that a student is or was in.
    public record Enrolment(
            BatchName batch, CourseName course, @Nullable String roll, boolean running) {}

    public Slice<Row> list(Filter filter, Order<Row> order, Cursor from, Actor by) {
        if (StudentSearch.isFor(filter, by)) {
            var found = search.find(filter, order, from, PAGE + 1);
            return Slice.cut(found.rows(), PAGE, from, order::cursor, found.counted());
        }
        return Slice.cut(
                read(filter, order, from, PAGE + 1, by),
                PAGE,
                from,
                order::cursor,
                () -> count(filter, by));
    }

    /// By name.
    public List<Row> rows(Filter filter, Cursor from, int limit, Actor by) {
        return rows(filter, SORTING.unasked(), from, limit, by);
    }

    public List<Row> rows(Filter filter, Order<Row> order, Cursor from, int limit, Actor by) {
        return StudentSearch.isFor(filter, by)
                ? search.find(filter, order, from, limit).rows()
                : read(filter, order, from, limit, by);
    }

    private List<Row> read(Filter filter, Order<Row> order, Cursor from, int limit, Actor by) {
        var where = where(filter, by);
        String sorted = order.of(where, from);
        return database.sql(
                        """
                        select s.id, s.given_name, s.family_name, s.number, s.email, %s,
                               s.active, s.sort_name, s.version
                          from student s
                        """
                                        .formatted(by.isStaff() ? "s.batches" : batches(by))
                                + where
                                + Scope.student(by, "s.id")
                                + sorted
                                + " limit "
                                + limit)
                .params(where.values())
                .query((row, n) -> Row.of(row))
                .list();
    }

    /// The batches of a student that the reader may see.
    private static String batches(Actor by) {
        return """
        (select string_agg(b.code, ', ' order by b.starts_on desc, b.code)
           from enrolment e
           join batch b on b.id = e.batch_id
          where e.student_id = s.id and e.state = 'RUNNING' %s)
        """
                .formatted(Scope.course(by, "b.course_id"));
    }

    /// How many there are, exactly.
    public long total(Filter filter, Actor by) {
        var where = where(filter, by);
        return database.sql("select count(*) from student s" + where + Scope.student(by, "s.id"))
                .params(where.values())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private Counted count(Filter filter, Actor by) {
        var where = where(filter, by);
        return longLists.count(
                "select from student s" + where + Scope.student(by, "s.id"), where.values());
    }

    /// Those who are sought are collected first: without a look at the value, the list would be
    /// walked by name in the hope of meeting some soon.
    private static Where where(Filter filter, Actor by) {
        var seek = filter.seek();
        return new Where(filter.state().condition("s.active"))
                .and("true", "reader", by.isStaff() ? null : by.id().value())
                .and(
                        "s.id = any (array(select found.id from student found where true%s))"
                                .formatted(seek.among("found", "found")),
                        "sought",
                        seek.isEmpty() ? null : seek.pattern())
                .and(
                        """
                        exists (select 1 from enrolment e
                                 where e.batch_id = :batch and e.student_id = s.id and e.state = 'RUNNING')
                        """,
                        "batch",
                        filter.batch())
                .and(
                        """
                        exists (select 1 from enrolment e join batch b on b.id = e.batch_id
                                 where b.course_id = :course and e.student_id = s.id and e.state = 'RUNNING')
                        """,
                        "course",
                        filter.course());
    }

    /// The first few active students who fit, for a field that searches.
    public List<Row> options(Seek seek, @Nullable BatchId batch, Actor by) {
        if (seek.isEmpty() && batch == null) {
            return List.of();
        }
        var filter = new Filter(seek, null, batch, RecordState.ACTIVE);
        return rows(filter, Cursor.START, OPTIONS, by);
    }

    /// Those of the students whom the reader may see, by name.
    public List<BatchStudent> named(Collection<StudentId> students, Actor by) {
        return database.sql(
                        """
                        select s.id, p.given_name, p.family_name, s.number, null
                          from student s
                          join person p on p.id = s.id
                         where s.id = any(:students) %s
                         order by p.sort_name, p.id
                        """
                                .formatted(Scope.student(by, "s.id")))
                .param("students", students.stream().map(StudentId::value).toArray(UUID[]::new))
                .param("reader", by.id().value())
                .query((row, n) -> AcademicQueries.student(row))
                .list();
    }

    public Optional<View> show(StudentId student, Actor by) {
        return database.sql(
                        """
                        select p.given_name, p.family_name, s.number, p.email, s.birth_date, p.language, s.spoken_languages,
                               p.zone, s.active, s.version
                          from student s
                          join person p on p.id = s.id
                         where s.id = :student %s
                        """
                                .formatted(Scope.student(by, "s.id")))
                .param("student", student.value())
                .param("reader", by.id().value())
                .query((row, n) ->
                        new View(
                                student,
                                (row.getString(1) + ' ' + row.getString(2)).strip(),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                row.getString(6),
                                List.of((String[]) row.getArray(7).getArray()),
                                row.getString(8),
                                row.getBoolean(9),
                                row.getString(1),
                                row.getString(2),
                                row.getInt(10)))
                .optional();
    }

    /// The batches that a student is or was in, as far as the reader may see them; the latest
    /// first.
    public List<Enrolment> enrolments(StudentId student, Actor by) {
        return database.sql(
                        """
                        select c.id, c.code, c.name, b.id, b.code, b.name, e.roll_number, e.state = 'RUNNING'
                          from enrolment e
                          join batch b on b.id = e.batch_id
                          join course c on c.id = b.course_id
                         where e.student_id = :student %s
                         order by b.starts_on desc, b.code
                        """
                                .formatted(Scope.course(by, "b.course_id")))
                .param("student", student.value())
                .param("reader", by.id().value())
                .query((row, n) -> {
                    var course = AcademicQueries.course(row);
                    var batch =
                            new BatchName(
                                    new BatchId(row.getObject(4, UUID.class)),
                                    course.id(),
                                    row.getString(5),
                                    row.getString(6));
                    return new Enrolment(batch, course, row.getString(7), row.getBoolean(8));
                })
                .list();
    }
}
