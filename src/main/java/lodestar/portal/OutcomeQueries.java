package lodestar.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.academics.ProgressQueries;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what became of a mentee, in four statements. Staff see all; faculty the mentorships that
/// they supervise, and the percentage in courses that they teach; students nothing.
@Component
public class OutcomeQueries {

    private final JdbcClient database;
    private final ProgressQueries progress;

    OutcomeQueries(JdbcClient database, ProgressQueries progress) {
        this.database = database;
        this.progress = progress;
    }

    public Optional<Outcomes> of(StudentId student, Actor by) {
        by.mustBeAllowed(Action.READ_RECORDS);
        return database.sql(
                        """
                        select trim(p.given_name || ' ' || p.family_name), :staff or taught.found
                          from student s
                          join person p on p.id = s.id
                         cross join lateral (
                               select exists (select from enrolment e
                                                join batch b on b.id = e.batch_id
                                                join teaching t on t.course_id = b.course_id
                                               where e.student_id = s.id and t.faculty_id = :reader and t.active) as found) taught
                         where s.id = :student
                           and (:staff or taught.found
                                or exists (select from mentorship ms
                                             join allocation a on a.id = ms.allocation_id
                                            where ms.mentee_id = s.id and a.supervisor_id = :reader
                                              and a.voided_at is null))
                        """)
                .param("student", student.value())
                .param("staff", by.isStaff())
                .param("reader", by.id().value())
                .query((row, n) ->
                        new Outcomes(
                                student,
                                row.getString(1),
                                row.getBoolean(2),
                                mentorships(student, by),
                                months(student, by),
                                progress.of(student, by)))
                .optional();
    }

    private List<Outcomes.Mentorship> mentorships(StudentId student, Actor by) {
        return database.sql(
                        """
                        select a.id, trim(p.given_name || ' ' || p.family_name), b.name, ms.started_at, ms.ended_at, ms.end_reason
                          from mentorship ms
                          join allocation a on a.id = ms.allocation_id
                          join person p on p.id = ms.mentor_id
                          join batch b on b.id = ms.batch_id
                         where ms.mentee_id = :student and a.voided_at is null
                           and (:staff or a.supervisor_id = :reader)
                         order by ms.started_at desc, ms.id
                         limit 100
                        """)
                .param("student", student.value())
                .param("staff", by.isStaff())
                .param("reader", by.id().value())
                .query((row, n) ->
                        new Outcomes.Mentorship(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                instant(row),
                                row.getString(6)))
                .list();
    }

    private List<Outcomes.Month> months(StudentId student, Actor by) {
        return database.sql(
                        """
                        select date_trunc('month', f.at at time zone :zone)::date as month,
                               count(*) filter (where f.what in ('ATTENDED', 'HELD')),
                               count(*) filter (where f.what = 'NO_SHOW'),
                               count(*) filter (where f.what = 'EXCUSED'),
                               count(*) filter (where f.what = 'CANCELLED'),
                               count(*) filter (where f.what = 'FOLLOWUP'),
                               count(*) filter (where f.what = 'DONE'),
                               count(*) filter (where f.what = 'OPEN')
                          from (select m.starts_at as at,
                                       case when m.status = 'CANCELLED' then 'CANCELLED'
                                            else coalesce(t.attendance, 'HELD') end as what
                                  from meeting_attendee t
                                  join meeting m on m.id = t.meeting_id
                                 where t.student_id = :student and t.part = 'MENTEE'
                                   and m.voided_at is null and m.status in ('DONE', 'CANCELLED')
                                   and (:staff or exists (select from mentorship ms
                                                            join allocation a on a.id = ms.allocation_id
                                                           where ms.mentee_id = :student and ms.mentor_id = m.host_id
                                                             and a.supervisor_id = :reader and a.voided_at is null))
                                union all
                                select w.at, w.what
                                  from followup f
                                  left join allocation a on a.id = f.allocation_id
                                  cross join lateral (
                                       select f.completed_at as at, 'FOLLOWUP' as what where f.status = 'COMPLETED'
                                       union all
                                       select coalesce(i.done_at, i.due_on::timestamp at time zone :zone, f.created_at),
                                              case when i.done_at is null then 'OPEN' else 'DONE' end
                                         from action_item i
                                        where i.followup_id = f.id and i.owner_id = :student
                                          and f.status <> 'DRAFT') w
                                 where f.student_id = :student and f.voided_at is null
                                   and (:staff or a.supervisor_id = :reader and a.voided_at is null)) f
                         group by month
                         order by month desc
                         limit 120
                        """)
                .param("student", student.value())
                .param("staff", by.isStaff())
                .param("reader", by.id().value())
                .param("zone", by.zone().getId())
                .query((row, n) ->
                        new Outcomes.Month(
                                row.getObject(1, LocalDate.class),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getInt(7),
                                row.getInt(8)))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject(5, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
