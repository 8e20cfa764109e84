package lodestar.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lodestar.people.Actor;
import lodestar.people.FacultyId;
import lodestar.people.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Finds mentorships that have fallen silent, the longest silence first: all of them for staff,
/// one's own for a supervisor.
@Service
public class SilenceQueries {

    private final JdbcClient database;
    private final Clock clock;

    SilenceQueries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<SilentMentorship> silent(Actor by, int limit) {
        return database.sql(
                        """
                        select a.id, a.number, trim(mentor.given_name || ' ' || mentor.family_name), m.mentee_id,
                               trim(mentee.given_name || ' ' || mentee.family_name), b.code, greatest(m.started_at, m.contact_at),
                               (select silent_days from program)
                          from mentorship m
                          join allocation a on a.id = m.allocation_id
                          join batch b on b.id = m.batch_id
                          join person mentor on mentor.id = m.mentor_id
                          join person mentee on mentee.id = m.mentee_id
                         where m.ended_at is null and a.status = 'ACTIVE'
                           and greatest(m.started_at, m.contact_at)
                               < cast(:now as timestamptz) - (select make_interval(days => silent_days) from program)
                           and (:staff or a.supervisor_id = :by)
                         order by greatest(m.started_at, m.contact_at), m.id
                         limit\s
                        """
                                + limit)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("staff", by.isStaff())
                .param("by", by.faculty().map(each -> each.value()).orElse(null))
                .query((row, n) -> silent(row))
                .list();
    }

    /// One that became silent at a known time, for the supervisor and for coordinators to hear of.
    public record FallenSilent(
            UUID mentorship,
            AllocationId allocation,
            AllocationNumber number,
            FacultyId supervisor,
            Instant quietSince) {}

    /// Those that are silent now and were not yet at that time, all of them, for the machine.
    public List<FallenSilent> fallenSilentSince(Instant time) {
        return database.sql(
                        """
                        select m.id, a.id, a.number, a.supervisor_id, greatest(m.started_at, m.contact_at)
                          from mentorship m
                          join allocation a on a.id = m.allocation_id
                         where m.ended_at is null and a.status = 'ACTIVE'
                           and greatest(m.started_at, m.contact_at)
                               < cast(:now as timestamptz) - (select make_interval(days => silent_days) from program)
                           and greatest(m.started_at, m.contact_at)
                               >= cast(:before as timestamptz) - (select make_interval(days => silent_days) from program)
                         order by greatest(m.started_at, m.contact_at), m.id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("before", time.atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        new FallenSilent(
                                row.getObject(1, UUID.class),
                                new AllocationId(row.getObject(2, UUID.class)),
                                new AllocationNumber(row.getLong(3)),
                                new FacultyId(row.getObject(4, UUID.class)),
                                row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static SilentMentorship silent(ResultSet row) throws SQLException {
        return new SilentMentorship(
                new AllocationId(row.getObject(1, UUID.class)),
                new AllocationNumber(row.getLong(2)),
                row.getString(3),
                new StudentId(row.getObject(4, UUID.class)),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getInt(8));
    }
}
