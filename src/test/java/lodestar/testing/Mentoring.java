package lodestar.testing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.allocation.AllocationId;
import lodestar.nomination.NominationId;
import lodestar.people.FacultyId;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A batch in which somebody mentors, for tests: course, batch, tutor (who teaches, nominated and
/// supervises), and a reviewer. Everything by SQL, as the doors would leave it.
///
/// ```java
/// var mentoring = new Mentoring(database);
/// var mentor = mentoring.aMentor();
/// var mentee = mentoring.aStudent();
/// var allocation = mentoring.allocated(mentor, mentee);
/// ```
public final class Mentoring {

    private final JdbcClient database;
    private final Institution institution;
    public final CourseId course;
    public final BatchId batch;
    public final FacultyId tutor;
    public final PersonId reviewer;

    public Mentoring(JdbcClient database) {
        this.database = database;
        this.institution = new Institution(database);
        this.course = institution.aCourse();
        this.batch = institution.aBatch(course);
        this.tutor = institution.aTeacherOf(course);
        this.reviewer = institution.aCoordinator();
    }

    public Institution institution() {
        return institution;
    }

    /// A student of the batch without a mentor.
    public StudentId aStudent() {
        return institution.aStudentIn(batch);
    }

    /// A student of the batch whom the reviewer approved as mentor, with eight places.
    public StudentId aMentor() {
        return aMentor(8);
    }

    public StudentId aMentor(int capacity) {
        var student = aStudent();
        becomesMentor(student, capacity);
        return student;
    }

    /// The approved nomination that makes a student of the batch a mentor.
    public NominationId becomesMentor(StudentId student, int capacity) {
        database.sql(
                        """
                        insert into gradebook (id, student_id, course_id) values (?, ?, ?)
                        on conflict (student_id, course_id) do nothing
                        """)
                .params(Id.next(), student.value(), course.value())
                .update();
        UUID nomination = Id.next();
        database.sql(
                        """
                        insert into nomination (id, faculty_id, course_id, batch_id, candidate_id, reason, status,
                            created_by, created_at, submitted_at, decided_by, decided_at, version)
                        values (:id, :faculty, :course, :batch, :candidate, 'Patient and clear.', 'APPROVED',
                            :faculty, :at, :at, :reviewer, :at, 1)
                        """)
                .param("id", nomination)
                .param("faculty", tutor.value())
                .param("course", course.value())
                .param("batch", batch.value())
                .param("candidate", student.value())
                .param("reviewer", reviewer.value())
                .param("at", aWeekAgo())
                .update();
        database.sql(
                        """
                        insert into mentor (id, capacity, since, version) values (?, ?, ?, 0)
                        on conflict (id) do update set ended_at = null
                        """)
                .params(student.value(), capacity, aWeekAgo())
                .update();
        database.sql(
                        """
                        insert into mentor_focus (mentor_id, focus_area_id)
                        select ?, id from focus_area order by position limit 1
                        on conflict do nothing
                        """)
                .param(student.value())
                .update();
        return new NominationId(nomination);
    }

    /// An active allocation of the mentor in the batch, supervised by the tutor.
    public AllocationId allocated(StudentId mentor, StudentId... mentees) {
        return allocated(mentor, List.of(mentees));
    }

    public AllocationId allocated(StudentId mentor, List<StudentId> mentees) {
        UUID id = Id.next();
        database.sql(
                        """
                        insert into allocation (id, mentor_id, nomination_id, supervisor_id, course_id, batch_id,
                            starts_on, status, created_by, created_at)
                        select :id, :mentor, max(n.id::text)::uuid, :tutor, :course, :batch, :today, 'ACTIVE', :reviewer, :at
                          from nomination n
                         where n.candidate_id = :mentor and n.status = 'APPROVED'
                        """)
                .param("id", id)
                .param("mentor", mentor.value())
                .param("tutor", tutor.value())
                .param("course", course.value())
                .param("batch", batch.value())
                .param("today", LocalDate.now(ZoneOffset.UTC))
                .param("reviewer", reviewer.value())
                .param("at", aWeekAgo())
                .update();
        database.sql(
                        """
                        insert into mentorship (id, allocation_id, batch_id, mentor_id, mentee_id, started_at)
                        select pair.id, :allocation, :batch, :mentor, pair.mentee, :at
                          from unnest(:ids, :mentees) as pair (id, mentee)
                        """)
                .param("allocation", id)
                .param("batch", batch.value())
                .param("mentor", mentor.value())
                .param("ids", Stream.generate(Id::next).limit(mentees.size()).toArray(UUID[]::new))
                .param("mentees", mentees.stream().map(StudentId::value).toArray(UUID[]::new))
                .param("at", aWeekAgo())
                .update();
        database.sql("update mentor set used = used + ? where id = ?")
                .params(mentees.size(), mentor.value())
                .update();
        return new AllocationId(id);
    }

    private static OffsetDateTime aWeekAgo() {
        return OffsetDateTime.now(ZoneOffset.UTC).minusDays(7);
    }
}
