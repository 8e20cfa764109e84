package lodestar.meeting;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lodestar.shared.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mends what lists read of a meeting without looking elsewhere. The database keeps it; only a
/// mentor renamed in the moment in which somebody plans for them may leave the name of before.
@Component
class MeetingTidying {

    private final JdbcClient database;

    MeetingTidying(JdbcClient database) {
        this.database = database;
    }

    @Transactional
    public void mend() {
        database.sql(
                        """
                        update meeting m set host_name = trim(p.given_name || ' ' || p.family_name)
                          from person p
                         where p.id = m.host_id and m.host_name is distinct from trim(p.given_name || ' ' || p.family_name)
                        """)
                .update();
        // Counted again under lock, so that nobody who joins meanwhile is lost.
        List<UUID> miscounted =
                database.sql(
                                """
                                select m.id
                                  from meeting m
                                  left join (select meeting_id, count(*) as mentees from meeting_attendee
                                              where part = 'MENTEE' group by meeting_id) counted on counted.meeting_id = m.id
                                 where m.mentees <> coalesce(counted.mentees, 0)
                                   for update of m
                                """)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
        if (!miscounted.isEmpty()) {
            database.sql(
                            """
                            update meeting m
                               set mentees = (select count(*) from meeting_attendee a where a.meeting_id = m.id and a.part = 'MENTEE')
                             where m.id = any (:miscounted)
                            """)
                    .param("miscounted", miscounted.toArray(UUID[]::new))
                    .update();
        }
    }

    /// What comes again by itself in this room.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        static Recurring mendingMeetings(MeetingTidying tidying) {
            return new Recurring("meeting.tidying", Duration.ofDays(1), tidying::mend);
        }
    }
}
