package lodestar.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What mentors did, in numbers.
@Component
public class ServiceQueries {

    private static final Duration TERM = Duration.ofDays(182);

    private final JdbcClient database;
    private final Clock clock;

    ServiceQueries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param attendance how many percent of the mentees' invitations were kept; null without any
    public record Service(
            int mentees, int meetings, int minutes, int followUps, @Nullable Integer attendance) {}

    /// @param thanked whether they were thanked since the term began
    public record Busy(UUID mentor, String name, int meetings, int minutes, boolean thanked) {}

    /// Whoever asks has seen that they may read about the mentor.
    public Service of(StudentId mentor) {
        return database.sql(
                        """
                        select (select count(distinct s.mentee_id) from mentorship s where s.mentor_id = :mentor),
                               held.meetings, held.minutes,
                               (select count(*) from followup f join allocation a on a.id = f.allocation_id
                                 where a.mentor_id = :mentor and f.status = 'COMPLETED' and f.voided_at is null),
                               came.percent
                          from (select count(*) as meetings, coalesce(sum(minutes), 0) as minutes
                                  from meeting
                                 where host_id = :mentor and status = 'DONE' and voided_at is null) held,
                               (select round(100.0 * count(*) filter (where t.attendance = 'ATTENDED') / nullif(count(*), 0)) as percent
                                  from meeting m
                                  join meeting_attendee t on t.meeting_id = m.id and t.part = 'MENTEE'
                                 where m.host_id = :mentor and m.status = 'DONE' and m.voided_at is null
                                   and t.attendance is not null) came
                        """)
                .param("mentor", mentor.value())
                .query((row, n) ->
                        new Service(
                                row.getInt(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getObject(5) == null ? null : row.getInt(5)))
                .single();
    }

    /// Mentors by the meetings that they held in half a year, the most first.
    public List<Busy> busiest(Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        return database.sql(
                        """
                        select h.host_id, trim(p.given_name || ' ' || p.family_name), h.meetings, h.minutes,
                               exists (select from mentor_recognition r where r.mentor_id = h.host_id and r.given_at >= :since)
                          from (select host_id, count(*) as meetings, sum(minutes) as minutes
                                  from meeting
                                 where status = 'DONE' and voided_at is null and starts_at >= :since
                                 group by host_id
                                 order by meetings desc, host_id
                                 limit 30) h
                          join person p on p.id = h.host_id
                         order by h.meetings desc, p.sort_name, p.id
                        """)
                .param("since", clock.instant().minus(TERM).atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        new Busy(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getBoolean(5)))
                .list();
    }
}
