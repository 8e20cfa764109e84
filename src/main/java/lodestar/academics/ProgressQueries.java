package lodestar.academics;

import java.time.LocalDate;
import java.util.List;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How a student's percentage went: what it was at the end of each day with an assessment. Entries
/// without a day are left out, since nobody knows when they began to count.
@Component
public class ProgressQueries {

    private final JdbcClient database;

    ProgressQueries(JdbcClient database) {
        this.database = database;
    }

    /// @param percentage over all that had been assessed by that day
    /// @param counted how many assessments that were
    public record Progress(String course, LocalDate on, double percentage, int counted) {}

    /// By course, the earliest day first, in the courses whose grades the reader may see.
    public List<Progress> of(StudentId student, Actor by) {
        return database.sql(
                        """
                        select c.name, d.assessed_on,
                               100 * sum(d.got) over upto / sum(d.weight) over upto, sum(d.entries) over upto
                          from (select g.course_id, e.assessed_on, count(*) as entries, sum(e.weight) as weight,
                                       sum(e.weight * coalesce(e.marks, 0) / e.total_marks) as got
                                  from gradebook g
                                  join gradebook_entry e on e.gradebook_id = g.id
                                 where g.student_id = :student and e.status in ('ENTERED', 'MISSING')
                                   and e.assessed_on is not null %s
                                 group by g.course_id, e.assessed_on) d
                          join course c on c.id = d.course_id
                        window upto as (partition by d.course_id order by d.assessed_on)
                         order by c.name, c.code, d.assessed_on
                         limit 500
                        """
                                .formatted(Scope.course(by, "g.course_id")))
                .param("student", student.value())
                .param("reader", by.id().value())
                .query((row, n) ->
                        new Progress(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getDouble(3),
                                row.getInt(4)))
                .list();
    }
}
