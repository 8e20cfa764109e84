package lodestar.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.people.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Who belongs together, for the rooms above: what a mentor may plan, and what rights depend on.
@Service
public class AllocationQueries {

    private static final String RUNNING =
            """
            select a.id, a.number, a.status, m.mentor_id, m.mentee_id, a.supervisor_id,
                   trim(mentor.given_name || ' ' || mentor.family_name) as mentor_name,
                   trim(mentee.given_name || ' ' || mentee.family_name) as mentee_name,
                   s.number as mentee_number, b.code
              from mentorship m
              join allocation a on a.id = m.allocation_id
              join batch b on b.id = m.batch_id
              join person mentor on mentor.id = m.mentor_id
              join person mentee on mentee.id = m.mentee_id
              join student s on s.id = m.mentee_id
             where m.ended_at is null
            """;

    private final JdbcClient database;

    AllocationQueries(JdbcClient database) {
        this.database = database;
    }

    /// Whether an approval of theirs stands.
    public boolean isMentor(StudentId student) {
        return exists(
                "select exists (select from mentor where id = ? and ended_at is null)", student);
    }

    /// Whether they are a mentor with an active allocation, and so may host meetings.
    public boolean isActiveMentor(StudentId student) {
        return exists(
                """
                select exists (select from mentor m
                                 join allocation a on a.mentor_id = m.id and a.status = 'ACTIVE'
                                where m.id = ? and m.ended_at is null)
                """,
                student);
    }

    /// The mentees of a mentor's active allocations, by name.
    public List<RunningMentorship> activeMentees(StudentId mentor) {
        return database.sql(
                        RUNNING
                                + """
                                   and m.mentor_id = ? and a.status = 'ACTIVE'
                                 order by mentee.sort_name, m.mentee_id
                                """)
                .param(mentor.value())
                .query((row, n) -> running(row))
                .list();
    }

    /// Whom a mentor has now, also in paused allocations: all for staff and the mentor, for a
    /// supervisor those in allocations of theirs.
    public List<RunningMentorship> caseload(StudentId mentor, Actor by) {
        return database.sql(
                        RUNNING
                                + """
                                   and m.mentor_id = :mentor and (:all or a.supervisor_id = :reader)
                                 order by mentee.sort_name, m.mentee_id
                                """)
                .param("mentor", mentor.value())
                .param("all", by.isStaff() || by.is(mentor))
                .param("reader", by.id().value())
                .query((row, n) -> running(row))
                .list();
    }

    /// The mentors whom a student has now, one a batch.
    public List<RunningMentorship> mentorsOf(StudentId mentee) {
        return database.sql(RUNNING + " and m.mentee_id = ? order by b.code")
                .param(mentee.value())
                .query((row, n) -> running(row))
                .list();
    }

    /// The mentorship of a student in an allocation, while it runs.
    public Optional<RunningMentorship> mentorship(AllocationId allocation, StudentId mentee) {
        return database.sql(RUNNING + " and m.allocation_id = ? and m.mentee_id = ?")
                .params(allocation.value(), mentee.value())
                .query((row, n) -> running(row))
                .optional();
    }

    /// What rights on an allocation depend on. One that is closed or voided has no mentor and no
    /// mentees any more; empty where there is no such allocation.
    public Optional<Subject> subject(AllocationId allocation) {
        return database.sql(
                        """
                        select case when a.status <> 'CLOSED' then a.mentor_id end, a.supervisor_id,
                               array(select m.mentee_id from mentorship m
                                      where m.allocation_id = a.id and m.ended_at is null)
                          from allocation a
                         where a.id = ?
                        """)
                .param(allocation.value())
                .query((row, n) -> {
                    var mentor = row.getObject(1, UUID.class);
                    return Subject.mentorship(
                            mentor == null ? null : new StudentId(mentor),
                            students(row, 3),
                            new FacultyId(row.getObject(2, UUID.class)));
                })
                .optional();
    }

    private boolean exists(String question, StudentId student) {
        return database.sql(question).param(student.value()).query(Boolean.class).single();
    }

    private static Set<StudentId> students(ResultSet row, int column) throws SQLException {
        var students = new HashSet<StudentId>();
        for (UUID id : (UUID[]) row.getArray(column).getArray()) {
            students.add(new StudentId(id));
        }
        return students;
    }

    private static RunningMentorship running(ResultSet row) throws SQLException {
        return new RunningMentorship(
                new AllocationId(row.getObject("id", UUID.class)),
                new AllocationNumber(row.getLong("number")),
                AllocationStatus.valueOf(row.getString("status")),
                new StudentId(row.getObject("mentor_id", UUID.class)),
                row.getString("mentor_name"),
                new StudentId(row.getObject("mentee_id", UUID.class)),
                row.getString("mentee_name"),
                row.getString("mentee_number"),
                row.getString("code"),
                new FacultyId(row.getObject("supervisor_id", UUID.class)));
    }
}
