package lodestar.demo;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.PersonId;
import lodestar.people.Role;
import lodestar.people.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everybody and everything of the college by its place in the roster, so that the year can be
/// told.
final class Cast {

    static final ZoneId ZONE = ZoneId.of("Europe/Prague");

    private final List<StudentId> students;
    private final List<FacultyId> faculty;
    private final List<BatchId> batches;
    private final List<CourseId> courses;

    private Cast(
            List<StudentId> students,
            List<FacultyId> faculty,
            List<BatchId> batches,
            List<CourseId> courses) {
        this.students = students;
        this.faculty = faculty;
        this.batches = batches;
        this.courses = courses;
    }

    static Cast of(JdbcClient database) {
        return new Cast(
                ids(database, "student", "student-").stream().map(StudentId::new).toList(),
                ids(database, "faculty", "faculty-").stream().map(FacultyId::new).toList(),
                ids(database, "batch", "class-").stream().map(BatchId::new).toList(),
                List.of("CS", "BIO", "ECO").stream()
                        .map(code ->
                                new CourseId(
                                        database.sql("select id from course where code = ?")
                                                .param(code)
                                                .query((row, n) -> row.getObject(1, UUID.class))
                                                .single()))
                        .toList());
    }

    /// In the order of the number that the source id ends in.
    private static List<UUID> ids(JdbcClient database, String table, String prefix) {
        return database.sql(
                        "select id from %s where source_id like ? order by substr(source_id, ?)::integer"
                                .formatted(table))
                .params(prefix + "%", prefix.length() + 1)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    StudentId student(int batch, int place) {
        return students.get(batch * CollegeRoster.PER_BATCH + place);
    }

    List<StudentId> students(int batch, int from, int to) {
        int first = batch * CollegeRoster.PER_BATCH;
        return students.subList(first + from, first + to);
    }

    /// One of the four who teach the course of the batch.
    FacultyId teacher(int batch, int turn) {
        return faculty.get(batch / 2 * 4 + turn % 4);
    }

    BatchId batch(int batch) {
        return batches.get(batch);
    }

    CourseId course(int batch) {
        return courses.get(batch / 2);
    }

    static Actor actor(PersonId id, String name, Role role) {
        return new Actor(id, name, Set.copyOf(EnumSet.of(role)), Locale.ENGLISH, ZONE);
    }

    static Actor actor(FacultyId id) {
        return actor(id.person(), "", Role.FACULTY);
    }

    static Actor actor(StudentId id) {
        return actor(id.person(), "", Role.STUDENT);
    }
}
