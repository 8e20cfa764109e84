package lodestar.allocation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What of the mentorships lies on somebody's desk: a mentor's mentees, a mentee's mentors, batches
/// with students who have none.
@Service
public class AllocationDesk {

    private final JdbcClient database;

    AllocationDesk(JdbcClient database) {
        this.database = database;
    }

    /// A mentee of one's own.
    ///
    /// @param contactAt the last meeting held or follow-up completed; null where there was none
    public record Mentee(
            AllocationId allocation,
            StudentId id,
            String name,
            String batch,
            @Nullable Instant contactAt) {}

    /// A mentor of one's own, as a card shows them.
    public record Guide(
            AllocationId allocation,
            String name,
            @Nullable String email,
            String batch,
            List<String> focusAreas,
            List<String> languages) {}

    /// A batch and how many of its students have no mentor.
    public record Gap(UUID batch, String code, String name, int students) {}

    public List<Mentee> mentees(Actor by, int limit) {
        return database.sql(
                        """
                        select m.allocation_id, m.mentee_id, trim(p.given_name || ' ' || p.family_name), b.code, m.contact_at
                          from mentorship m
                          join allocation a on a.id = m.allocation_id
                          join batch b on b.id = m.batch_id
                          join person p on p.id = m.mentee_id
                         where m.mentor_id = ? and m.ended_at is null and a.status = 'ACTIVE'
                         order by p.sort_name, m.id
                         limit ?
                        """)
                .params(by.id().value(), limit)
                .query((row, n) -> {
                    var contact = row.getObject(5, OffsetDateTime.class);
                    return new Mentee(
                            new AllocationId(row.getObject(1, UUID.class)),
                            new StudentId(row.getObject(2, UUID.class)),
                            row.getString(3),
                            row.getString(4),
                            contact == null ? null : contact.toInstant());
                })
                .list();
    }

    public List<Guide> mentors(Actor by) {
        return database.sql(
                        """
                        select m.allocation_id, trim(p.given_name || ' ' || p.family_name), p.email, b.code,
                               array(select f.name from mentor_focus mf join focus_area f on f.id = mf.focus_area_id
                                      where mf.mentor_id = m.mentor_id order by f.position, f.name),
                               g.languages
                          from mentorship m
                          join allocation a on a.id = m.allocation_id
                          join mentor g on g.id = m.mentor_id
                          join batch b on b.id = m.batch_id
                          join person p on p.id = m.mentor_id
                         where m.mentee_id = ? and m.ended_at is null and a.status <> 'CLOSED'
                         order by m.started_at desc
                         limit 5
                        """)
                .param(by.id().value())
                .query((row, n) ->
                        new Guide(
                                new AllocationId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                List.of((String[]) row.getArray(5).getArray()),
                                List.of((String[]) row.getArray(6).getArray())))
                .list();
    }

    /// Batches in which mentoring has begun and students are still without a mentor, the most
    /// first. For those who allocate; it looks at every running student, so that callers keep the
    /// answer for a while.
    public List<Gap> gaps(int limit) {
        return database.sql(
                        """
                        select b.id, b.code, b.name, count(*)
                          from batch b
                          join enrolment e on e.batch_id = b.id and e.state = 'RUNNING'
                          join student s on s.id = e.student_id and s.active
                          left join mentorship m on m.mentee_id = e.student_id and m.batch_id = b.id and m.ended_at is null
                          left join nomination n on n.candidate_id = e.student_id and n.batch_id = b.id
                                                and n.status = 'APPROVED' and n.voided_at is null
                         where b.active and m.id is null and n.id is null
                           and exists (select from allocation a where a.batch_id = b.id and a.status = 'ACTIVE')
                         group by b.id, b.code, b.name
                         order by count(*) desc, b.code
                         limit ?
                        """)
                .param(limit)
                .query((row, n) ->
                        new Gap(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4)))
                .list();
    }
}
