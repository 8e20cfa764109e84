package lodestar.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.Seek;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the form of a nomination offers, each choice limited by the one before. An actor who is not
/// staff is offered only what belongs to courses that they teach.
@Component
public class CandidateQueries {

    private static final String TAUGHT =
            """
             and (:staff or exists (select from teaching t
                                     where t.course_id = b.course_id and t.faculty_id = :reader and t.active))
            """;

    private final JdbcClient database;
    private final CandidateRecords records;
    private final Medians medians;

    CandidateQueries(JdbcClient database, CandidateRecords records, Medians medians) {
        this.database = database;
        this.records = records;
        this.medians = medians;
    }

    /// @param isEmpty whether nobody is enrolled there now
    public record BatchChoice(BatchId id, String name, String code, boolean isEmpty) {}

    /// @param detail what tells two of one name apart
    public record PersonChoice(UUID id, String name, String detail) {}

    /// The chosen student, and what the records say of them.
    ///
    /// @param isRunning whether they are enrolled in the batch now
    /// @param hasGradebook whether they have a gradebook for the course
    public record Candidate(
            PersonChoice person, boolean isRunning, boolean hasGradebook, CandidateRecord record) {}

    /// The active batches of a course, the latest first.
    public List<BatchChoice> batches(CourseId course, Actor by) {
        return database.sql(
                        """
                        select b.id, b.name, b.code,
                               not exists (select from enrolment e where e.batch_id = b.id and e.state = 'RUNNING')
                          from batch b
                         where b.course_id = :course and b.active
                        """
                                + TAUGHT
                                + " order by b.starts_on desc, b.name, b.code")
                .param("course", course.value())
                .param("staff", by.isStaff())
                .param("reader", by.id().value())
                .query((row, n) ->
                        new BatchChoice(
                                new BatchId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4)))
                .list();
    }

    /// Running students of a batch whose name or number fits, by name; never the one to leave out.
    public List<PersonChoice> students(
            BatchId batch, String typed, @Nullable UUID except, int limit, Actor by) {
        var seek = Seek.of(typed);
        return database.sql(
                        """
                        select s.id, trim(p.given_name || ' ' || p.family_name), concat_ws(' · ', s.number, e.roll_number)
                          from enrolment e
                          join batch b on b.id = e.batch_id
                          join student s on s.id = e.student_id
                          join person p on p.id = s.id
                         where e.batch_id = :batch and e.state = 'RUNNING' and s.active
                           and s.id is distinct from cast(:except as uuid)
                        """
                                + TAUGHT
                                + seek.among("p", "s")
                                + " order by p.sort_name, p.id limit :limit")
                .param("batch", batch.value())
                .param("except", except)
                .param("staff", by.isStaff())
                .param("reader", by.id().value())
                .param("sought", seek.pattern())
                .param("limit", limit)
                .query((row, n) -> person(row))
                .list();
    }

    /// These students, as far as the actor may know them: in some batch of a course that they
    /// teach.
    public List<PersonChoice> named(Collection<StudentId> students, Actor by) {
        if (students.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        """
                        select s.id, trim(p.given_name || ' ' || p.family_name), s.number
                          from student s
                          join person p on p.id = s.id
                         where s.id = any(:students)
                           and exists (select from enrolment e
                                         join batch b on b.id = e.batch_id
                                        where e.student_id = s.id
                        """
                                + TAUGHT
                                + ") order by p.sort_name, p.id")
                .param("students", NominationRows.values(students))
                .param("staff", by.isStaff())
                .param("reader", by.id().value())
                .query((row, n) -> person(row))
                .list();
    }

    /// The chosen candidate; empty where the actor may not know them.
    public Optional<Candidate> candidate(
            StudentId student, CourseId course, BatchId batch, Actor by) {
        return database.sql(
                        """
                        select s.id, trim(p.given_name || ' ' || p.family_name), s.number,
                               exists (select from enrolment e
                                        where e.batch_id = b.id and e.student_id = s.id and e.state = 'RUNNING'),
                               exists (select from gradebook g where g.student_id = s.id and g.course_id = b.course_id),
                               candidate_record(s.id, b.course_id)
                          from student s
                          join person p on p.id = s.id
                          join batch b on b.id = :batch and b.course_id = :course
                         where s.id = :student
                           and exists (select from enrolment e where e.batch_id = b.id and e.student_id = s.id)
                        """
                                + TAUGHT)
                .param("student", student.value())
                .param("course", course.value())
                .param("batch", batch.value())
                .param("staff", by.isStaff())
                .param("reader", by.id().value())
                .query((row, n) ->
                        new Candidate(
                                person(row),
                                row.getBoolean(4),
                                row.getBoolean(5),
                                records.read(row.getString(6)).beside(medians.of(batch))))
                .optional();
    }

    /// Active faculty members whose name or number fits; for those who may nominate for others.
    public List<PersonChoice> faculty(String typed, int limit, Actor by) {
        if (!by.isStaff()) {
            return List.of();
        }
        var seek = Seek.of(typed);
        return database.sql(
                        """
                        select s.id, trim(p.given_name || ' ' || p.family_name), s.number
                          from faculty s
                          join person p on p.id = s.id
                         where s.active
                        """
                                + seek.condition("p")
                                + " order by p.sort_name, p.id limit :limit")
                .param("sought", seek.pattern())
                .param("limit", limit)
                .query((row, n) -> person(row))
                .list();
    }

    public Optional<PersonChoice> faculty(FacultyId id, Actor by) {
        if (!by.isStaff() && !by.is(id)) {
            return Optional.empty();
        }
        return database.sql(
                        """
                        select s.id, trim(p.given_name || ' ' || p.family_name), s.number
                          from faculty s
                          join person p on p.id = s.id
                         where s.id = ?
                        """)
                .param(id.value())
                .query((row, n) -> person(row))
                .optional();
    }

    private static PersonChoice person(ResultSet row) throws SQLException {
        return new PersonChoice(row.getObject(1, UUID.class), row.getString(2), row.getString(3));
    }
}
