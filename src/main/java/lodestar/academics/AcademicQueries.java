package lodestar.academics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.Seek;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What other rooms ask of the institution's records. Staff see all, faculty what belongs to the
/// courses that they teach; to others there is nothing.
@Component
public class AcademicQueries {

    private final JdbcClient database;

    AcademicQueries(JdbcClient database) {
        this.database = database;
    }

    /// The active courses that a faculty member teaches, by name.
    public List<CourseName> coursesTaughtBy(FacultyId faculty, Actor by) {
        if (!by.isStaff() && !by.is(faculty)) {
            return List.of();
        }
        return database.sql(
                        """
                        select c.id, c.code, c.name
                          from course c
                         where c.active
                           and exists (select 1 from teaching t
                                        where t.course_id = c.id and t.faculty_id = ? and t.active)
                         order by c.name, c.code
                        """)
                .param(faculty.value())
                .query((row, n) -> course(row))
                .list();
    }

    public boolean teaches(FacultyId faculty, CourseId course) {
        return database.sql(
                        """
                        select exists (select 1 from teaching
                                        where faculty_id = ? and course_id = ? and active)
                        """)
                .params(faculty.value(), course.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    public Optional<CourseName> course(CourseId course, Actor by) {
        return database.sql(
                        "select c.id, c.code, c.name from course c where c.id = :course"
                                + Scope.course(by, "c.id"))
                .param("course", course.value())
                .param("reader", by.id().value())
                .query((row, n) -> course(row))
                .optional();
    }

    /// The active batches of a course, the latest first.
    public List<BatchName> batchesOf(CourseId course, Actor by) {
        return database.sql(
                        """
                        select b.id, b.course_id, b.code, b.name
                          from batch b
                         where b.course_id = :course and b.active %s
                         order by b.starts_on desc, b.name, b.code
                        """
                                .formatted(Scope.course(by, "b.course_id")))
                .param("course", course.value())
                .param("reader", by.id().value())
                .query((row, n) -> BatchName.of(row))
                .list();
    }

    public Optional<BatchName> batch(BatchId batch, Actor by) {
        return database.sql(
                        """
                        select b.id, b.course_id, b.code, b.name from batch b where b.id = :batch
                        """
                                + Scope.course(by, "b.course_id"))
                .param("batch", batch.value())
                .param("reader", by.id().value())
                .query((row, n) -> BatchName.of(row))
                .optional();
    }

    /// Students with a running enrolment in the batch whose name or number fits, by name.
    public List<BatchStudent> runningStudents(
            BatchId batch, @Nullable String typed, int limit, Actor by) {
        var seek = Seek.of(typed);
        return database.sql(
                        """
                        select s.id, p.given_name, p.family_name, s.number, e.roll_number
                          from enrolment e
                          join batch b on b.id = e.batch_id
                          join student s on s.id = e.student_id
                          join person p on p.id = s.id
                         where e.batch_id = :batch and e.state = 'RUNNING' and s.active %s %s
                         order by p.sort_name, p.id
                         limit :limit
                        """
                                .formatted(seek.among("p", "s"), Scope.course(by, "b.course_id")))
                .param("batch", batch.value())
                .param("sought", seek.pattern())
                .param("reader", by.id().value())
                .param("limit", limit)
                .query((row, n) -> student(row))
                .list();
    }

    /// Those of the students who have a running enrolment in the batch, by name.
    public List<BatchStudent> runningAmong(
            BatchId batch, Collection<StudentId> students, Actor by) {
        return database.sql(
                        """
                        select s.id, p.given_name, p.family_name, s.number, e.roll_number
                          from enrolment e
                          join batch b on b.id = e.batch_id
                          join student s on s.id = e.student_id
                          join person p on p.id = s.id
                         where e.batch_id = :batch and e.student_id = any(:students)
                           and e.state = 'RUNNING' and s.active %s
                         order by p.sort_name, p.id
                        """
                                .formatted(Scope.course(by, "b.course_id")))
                .param("batch", batch.value())
                .param("students", students.stream().map(StudentId::value).toArray(UUID[]::new))
                .param("reader", by.id().value())
                .query((row, n) -> student(row))
                .list();
    }

    /// The middle percentage of the running students of a batch in its course, so that a
    /// candidate's own can be judged; empty where nobody is graded yet.
    public OptionalDouble medianOf(BatchId batch, Actor by) {
        return database.sql(
                        """
                        select percentile_cont(0.5) within group (order by g.percentage)
                          from batch b
                          join enrolment e on e.batch_id = b.id and e.state = 'RUNNING'
                          join gradebook_percentage g on g.student_id = e.student_id and g.course_id = b.course_id
                         where b.id = :batch
                        """
                                + Scope.course(by, "b.course_id"))
                .param("batch", batch.value())
                .param("reader", by.id().value())
                .query((row, n) -> {
                    double median = row.getDouble(1);
                    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(median);
                })
                .single();
    }

    static CourseName course(ResultSet row) throws SQLException {
        return new CourseName(
                new CourseId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3));
    }

    static BatchStudent student(ResultSet row) throws SQLException {
        return new BatchStudent(
                new StudentId(row.getObject(1, UUID.class)),
                (row.getString(2) + ' ' + row.getString(3)).strip(),
                row.getString(4),
                row.getString(5));
    }
}
