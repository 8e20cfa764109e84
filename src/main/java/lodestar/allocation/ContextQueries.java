package lodestar.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.academics.BatchName;
import lodestar.academics.CourseId;
import lodestar.academics.CourseName;
import lodestar.nomination.NominationId;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.Seek;
import lodestar.people.StudentId;
import lodestar.shared.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What an allocation may be about: the approved nomination that it comes from, courses,
/// supervisors. For those who allocate.
@Component
public class ContextQueries {

    private static final String NOMINATED =
            """
            select n.id, n.number, n.candidate_id, n.course_id, n.batch_id, n.faculty_id,
                   trim(p.given_name || ' ' || p.family_name),
                   array(select nm.student_id from nomination_mentee nm where nm.nomination_id = n.id)
              from nomination n
              join person p on p.id = n.faculty_id
             where n.status = 'APPROVED' and n.voided_at is null
            """;

    private final JdbcClient database;

    ContextQueries(JdbcClient database) {
        this.database = database;
    }

    /// A faculty member as a supervisor to choose.
    public record Supervisor(FacultyId id, String name, String number) {}

    public Optional<Nominated> nominated(NominationId nomination, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        return database.sql(NOMINATED + " and n.id = ?")
                .param(nomination.value())
                .query((row, n) -> nominated(row))
                .optional();
    }

    /// The latest approval of a mentor.
    public Optional<Nominated> latest(StudentId mentor, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        return database.sql(
                        NOMINATED + " and n.candidate_id = ? order by n.decided_at desc limit 1")
                .param(mentor.value())
                .query((row, n) -> nominated(row))
                .optional();
    }

    /// The active courses that have batches, by name.
    public List<CourseName> courses(Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        return database.sql(
                        """
                        select c.id, c.code, c.name from course c
                         where c.active and exists (select from batch b where b.course_id = c.id and b.active)
                         order by c.name, c.code
                        """)
                .query((row, n) ->
                        new CourseName(
                                new CourseId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3)))
                .list();
    }

    /// The active batches, by code.
    public List<BatchName> batches(Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        return database.sql(
                        "select id, course_id, code, name from batch where active order by code")
                .query((row, n) -> BatchName.of(row))
                .list();
    }

    public List<Supervisor> supervisors(String typed, int limit, Actor by) {
        by.mustBeAllowed(Action.MANAGE_RECORDS);
        var seek = Seek.of(typed);
        return database.sql(
                        """
                        select f.id, trim(p.given_name || ' ' || p.family_name), f.number
                          from faculty f join person p on p.id = f.id
                         where f.active %s
                         order by p.sort_name, p.id limit :limit
                        """
                                .formatted(seek.condition("p")))
                .param("sought", seek.pattern())
                .param("limit", limit)
                .query((row, n) -> supervisor(row))
                .list();
    }

    public Optional<Supervisor> supervisor(FacultyId faculty, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        return database.sql(
                        """
                        select f.id, trim(p.given_name || ' ' || p.family_name), f.number
                          from faculty f join person p on p.id = f.id
                         where f.id = ?
                        """)
                .param(faculty.value())
                .query((row, n) -> supervisor(row))
                .optional();
    }

    private static Supervisor supervisor(ResultSet row) throws SQLException {
        return new Supervisor(
                new FacultyId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3));
    }

    private static Nominated nominated(ResultSet row) throws SQLException {
        return new Nominated(
                row.getObject(1, UUID.class),
                RecordNumber.of("APP", row.getLong(2)),
                new StudentId(row.getObject(3, UUID.class)),
                new CourseId(row.getObject(4, UUID.class)),
                new BatchId(row.getObject(5, UUID.class)),
                new FacultyId(row.getObject(6, UUID.class)),
                row.getString(7),
                Arrays.stream((UUID[]) row.getArray(8).getArray()).map(StudentId::new).toList());
    }
}
