package lodestar.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
    /// @param startedAt when their mentorship began
    /// @param contactAt the last meeting held or follow-up completed; null where there was none
    /// @param contactDue until when they should have met again
    /// @param isActive whether the allocation runs; a paused one plans no meetings
    public record Mentee(
            AllocationId allocation,
            StudentId id,
            String name,
            String batch,
            Instant startedAt,
            @Nullable Instant contactAt,
            Instant contactDue,
            boolean isActive) {

        /// Whether the mentorship counts as silent.
        public boolean isSilent(Instant now) {
            return isActive && contactDue.isBefore(now);
        }
    }

    /// A mentor of one's own, as a card shows them.
    ///
    /// @param contactAt the last meeting held or follow-up completed; null where there was none
    /// @param isActive whether the allocation runs; in a paused one nothing is booked
    public record Guide(
            AllocationId allocation,
            StudentId id,
            String name,
            @Nullable String email,
            String batch,
            List<String> focusAreas,
            List<String> languages,
            @Nullable Instant contactAt,
            boolean isActive) {}

    /// With whom somebody belongs together now.
    ///
    /// @param isMentor whether an approval of theirs stands, also without mentees
    /// @param silentDays how often a pair meets at least
    /// @param thankedAt when they were thanked for mentoring; null where they never were
    /// @param mentees by name
    /// @param mentors the latest first
    public record Pairs(
            boolean isMentor,
            int silentDays,
            @Nullable Instant thankedAt,
            List<Mentee> mentees,
            List<Guide> mentors) {

        public Pairs {
            mentees = List.copyOf(mentees);
            mentors = List.copyOf(mentors);
        }
    }

    /// A batch and how many of its students have no mentor.
    public record Gap(UUID batch, String code, String name, int students) {}

    public Pairs pairs(Actor by) {
        var mentees = new ArrayList<Mentee>();
        var mentors = new ArrayList<Guide>();
        var isMentor = new AtomicBoolean();
        var silentDays = new AtomicInteger();
        var thankedAt = new AtomicReference<@Nullable Instant>();
        database.sql(
                        """
                        select self.mentors, m.mentor_id = :me, m.allocation_id, other.id,
                               trim(other.given_name || ' ' || other.family_name), other.email, b.code, m.started_at, m.contact_at,
                               a.status, case when m.mentee_id = :me then (select languages from mentor where id = m.mentor_id) end,
                               case when m.mentee_id = :me
                                    then array(select f.name from mentor_focus mf join focus_area f on f.id = mf.focus_area_id
                                                where mf.mentor_id = m.mentor_id order by f.position, f.name)
                               end,
                               self.silent_days,
                               greatest(m.started_at, m.contact_at) + make_interval(days => self.silent_days),
                               self.thanked_at
                          from (select exists (select from mentor where id = :me and ended_at is null) as mentors, silent_days,
                                       (select max(given_at) from mentor_recognition where mentor_id = :me) as thanked_at
                                  from program) self
                          left join (mentorship m
                                     join allocation a on a.id = m.allocation_id and a.status <> 'CLOSED'
                                     join batch b on b.id = m.batch_id
                                     join person other on other.id = case when m.mentor_id = :me then m.mentee_id else m.mentor_id end)
                                 on (m.mentor_id = :me or m.mentee_id = :me) and m.ended_at is null
                         order by m.mentor_id = :me, case when m.mentee_id = :me then m.started_at end desc, other.sort_name, m.id
                        """)
                .param("me", by.id().value())
                .query(row -> {
                    isMentor.set(row.getBoolean(1));
                    silentDays.set(row.getInt(13));
                    thankedAt.set(AllocationRecordQueries.instant(row, 15));
                    if (row.getObject(3) == null) {
                        return;
                    }
                    if (row.getBoolean(2)) {
                        mentees.add(mentee(row));
                    } else {
                        mentors.add(guide(row));
                    }
                });
        return new Pairs(isMentor.get(), silentDays.get(), thankedAt.get(), mentees, mentors);
    }

    private static Mentee mentee(ResultSet row) throws SQLException {
        return new Mentee(
                new AllocationId(row.getObject(3, UUID.class)),
                new StudentId(row.getObject(4, UUID.class)),
                row.getString(5),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                AllocationRecordQueries.instant(row, 9),
                row.getObject(14, OffsetDateTime.class).toInstant(),
                row.getString(10).equals(AllocationStatus.ACTIVE.name()));
    }

    private static Guide guide(ResultSet row) throws SQLException {
        return new Guide(
                new AllocationId(row.getObject(3, UUID.class)),
                new StudentId(row.getObject(4, UUID.class)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                List.of((String[]) row.getArray(12).getArray()),
                List.of((String[]) row.getArray(11).getArray()),
                AllocationRecordQueries.instant(row, 9),
                row.getString(10).equals(AllocationStatus.ACTIVE.name()));
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
