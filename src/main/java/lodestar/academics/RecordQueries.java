package lodestar.academics;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A student's gradebooks, achievements and skills. Staff read all; faculty the gradebooks of the
/// courses that they teach, and the rest of the students in them.
@Component
public class RecordQueries {

    private final JdbcClient database;

    RecordQueries(JdbcClient database) {
        this.database = database;
    }

    /// What speaks for the student in the course.
    public StudentRecord record(StudentId student, CourseId course, Actor by) {
        return new StudentRecord(
                gradebook(student, course, by).orElse(null),
                achievements(student, by),
                skills(student, by));
    }

    public Optional<Grades> gradebook(StudentId student, CourseId course, Actor by) {
        return read(student, course, by).stream().findFirst();
    }

    /// All gradebooks that the reader may see, by course.
    public List<Grades> gradebooks(StudentId student, Actor by) {
        return read(student, null, by);
    }

    private List<Grades> read(StudentId student, @Nullable CourseId course, Actor by) {
        Map<UUID, GradesInMaking> read = new LinkedHashMap<>();
        database.sql(
                        """
                        select g.gradebook_id, c.id, c.code, c.name, g.percentage,
                               e.id, e.assessment, e.weight, e.marks, e.total_marks, e.status, e.assessed_on
                          from gradebook_percentage g
                          join course c on c.id = g.course_id
                          left join gradebook_entry e on e.gradebook_id = g.gradebook_id
                         where g.student_id = :student %s %s
                         order by c.name, c.code, g.gradebook_id, e.assessed_on nulls last, e.assessment
                        """
                                .formatted(
                                        course == null ? "" : "and g.course_id = :course",
                                        Scope.course(by, "g.course_id")))
                .param("student", student.value())
                .param("course", course == null ? null : course.value())
                .param("reader", by.id().value())
                .query(row -> {
                    var id = row.getObject(1, UUID.class);
                    var grades = read.get(id);
                    if (grades == null) {
                        grades = GradesInMaking.of(row);
                        read.put(id, grades);
                    }
                    grades.add(row);
                });
        return read.values().stream().map(GradesInMaking::grades).toList();
    }

    /// The latest first.
    public List<StudentAchievement> achievements(StudentId student, Actor by) {
        return database.sql(
                        """
                        select a.id, a.type, a.title, a.achieved_on, a.description, p.given_name || ' ' || p.family_name, a.version
                          from achievement a
                          left join person p on p.id = a.recorded_by
                         where a.student_id = :student %s
                         order by a.achieved_on desc nulls last, a.title
                        """
                                .formatted(Scope.student(by, "a.student_id")))
                .param("student", student.value())
                .param("reader", by.id().value())
                .query((row, n) ->
                        new StudentAchievement(
                                new AchievementId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                row.getString(5),
                                row.getString(6),
                                row.getInt(7)))
                .list();
    }

    /// The last change of a line that one may correct.
    public EntryChange lastChange(EntryId entry, Actor by) {
        by.mustBeAllowed(Action.MANAGE_RECORDS);
        return database.sql(
                        """
                        select e.version, e.changed_at, trim(p.given_name || ' ' || p.family_name)
                          from gradebook_entry e left join person p on p.id = e.changed_by
                         where e.id = ?
                        """)
                .param(entry.value())
                .query((row, n) ->
                        new EntryChange(
                                row.getInt(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getString(3)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// By category, the strongest first.
    public List<StudentSkill> skills(StudentId student, Actor by) {
        return database.sql(
                        """
                        select k.id, c.name, k.name, s.level
                          from student_skill s
                          join skill k on k.id = s.skill_id
                          join skill_category c on c.id = k.category_id
                         where s.student_id = :student %s
                         order by c.name, s.level desc, k.name
                        """
                                .formatted(Scope.student(by, "s.student_id")))
                .param("student", student.value())
                .param("reader", by.id().value())
                .query((row, n) ->
                        new StudentSkill(
                                new SkillId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4)))
                .list();
    }
}
