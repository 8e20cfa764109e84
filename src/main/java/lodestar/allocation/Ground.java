package lodestar.allocation;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.nomination.NominationId;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What an allocation stands on in the rooms below: the mentor's approval, the batch and who is in
/// it.
@Component
class Ground {

    private final JdbcClient database;

    Ground(JdbcClient database) {
        this.database = database;
    }

    /// An approval that stands, and who nominated.
    record Approval(NominationId nomination, FacultyId faculty) {}

    /// The approval asked for; else that of the batch; else the latest. Empty where none stands, or
    /// where the mentor has left the institution.
    Optional<Approval> approval(StudentId mentor, @Nullable NominationId asked, BatchId batch) {
        return database.sql(
                        """
                        select id, faculty_id
                          from nomination
                         where candidate_id = :mentor and status = 'APPROVED' and voided_at is null
                           and id = coalesce(:asked, id)
                           and exists (select from student where student.id = :mentor and student.active)
                         order by batch_id = :batch desc, decided_at desc
                         limit 1
                        """)
                .param("mentor", mentor.value())
                .param("asked", asked == null ? null : asked.value(), Types.OTHER)
                .param("batch", batch.value())
                .query((row, n) ->
                        new Approval(
                                new NominationId(row.getObject(1, UUID.class)),
                                new FacultyId(row.getObject(2, UUID.class))))
                .optional();
    }

    /// How many other approvals of a mentor stand.
    int standing(StudentId mentor, NominationId besides) {
        return database.sql(
                        """
                        select count(*) from nomination
                         where candidate_id = ? and id <> ? and status = 'APPROVED' and voided_at is null
                        """)
                .params(mentor.value(), besides.value())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    boolean isBatchOf(BatchId batch, CourseId course) {
        return exists(
                "select exists (select from batch where id = ? and course_id = ?)",
                batch.value(),
                course.value());
    }

    boolean isFaculty(FacultyId faculty) {
        return exists(
                "select exists (select from faculty where id = ? and active)", faculty.value());
    }

    /// Refuses students who cannot be this mentor's mentees in the batch, each by name.
    void check(StudentId mentor, BatchId batch, List<StudentId> mentees) {
        var problems = new ArrayList<Problem>();
        database.sql(
                        """
                        select coalesce(trim(p.given_name || ' ' || p.family_name), ''),
                               coalesce(e.state = 'RUNNING' and s.active, false),
                               trim(other.given_name || ' ' || other.family_name), taken.allocation_id,
                               exists (select from mentorship back
                                        where back.mentor_id = asked.id and back.mentee_id = :mentor and back.ended_at is null)
                          from unnest(:mentees) as asked (id)
                          left join person p on p.id = asked.id
                          left join student s on s.id = asked.id
                          left join enrolment e on e.student_id = asked.id and e.batch_id = :batch
                          left join mentorship taken
                            on taken.mentee_id = asked.id and taken.batch_id = :batch and taken.ended_at is null
                          left join person other on other.id = taken.mentor_id
                        """)
                .param("mentor", mentor.value())
                .param("batch", batch.value())
                .param("mentees", mentees.stream().map(StudentId::value).toArray(UUID[]::new))
                .query(row -> {
                    String name = row.getString(1);
                    String other = row.getString(3);
                    if (!row.getBoolean(2)) {
                        problems.add(Problem.of("not-in-batch").at("mentees"));
                    } else if (other != null) {
                        problems.add(
                                Problem.of("mentee-taken")
                                        .at("mentees")
                                        .with(name, other)
                                        .see("/allocations/" + row.getString(4), other));
                    } else if (row.getBoolean(5)) {
                        problems.add(Problem.of("mutual-mentorship").at("mentees").with(name));
                    }
                });
        if (!problems.isEmpty()) {
            throw new Refused(Refused.Kind.STATE, problems.stream().distinct().toList());
        }
    }

    private boolean exists(String question, Object... arguments) {
        return database.sql(question).params(arguments).query(Boolean.class).single();
    }
}
