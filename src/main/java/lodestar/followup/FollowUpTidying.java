package lodestar.followup;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lodestar.shared.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mends what lists read of a follow-up without looking elsewhere. The database keeps it; only
/// somebody renamed in the moment in which one about them is written may leave the name of before.
@Component
class FollowUpTidying {

    private final JdbcClient database;

    FollowUpTidying(JdbcClient database) {
        this.database = database;
    }

    @Transactional
    public void mend() {
        database.sql(
                        """
                        update followup f
                           set mentee_name = right_now.mentee, mentee_number = right_now.number, mentor_id = right_now.mentor_id,
                               mentor_name = right_now.mentor, supervisor_id = right_now.supervisor_id
                          from (select each.id, trim(p.given_name || ' ' || p.family_name) as mentee, s.number, a.mentor_id,
                                       trim(mp.given_name || ' ' || mp.family_name) as mentor, a.supervisor_id
                                  from followup each
                                  join student s on s.id = each.student_id
                                  join person p on p.id = each.student_id
                                  left join allocation a on a.id = each.allocation_id
                                  left join person mp on mp.id = a.mentor_id) right_now
                         where f.id = right_now.id
                           and (f.mentee_name, f.mentee_number, f.mentor_id, f.mentor_name, f.supervisor_id)
                               is distinct from
                               (right_now.mentee, right_now.number, right_now.mentor_id, right_now.mentor, right_now.supervisor_id)
                        """)
                .update();
        // Counted again under lock, so that no step that is ticked meanwhile is lost.
        List<UUID> miscounted =
                database.sql(
                                """
                                select f.id
                                  from followup f
                                  left join (select followup_id, count(*) as items from action_item
                                              where done_at is null group by followup_id) counted on counted.followup_id = f.id
                                 where f.open_items <> coalesce(counted.items, 0)
                                   for update of f
                                """)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
        if (!miscounted.isEmpty()) {
            database.sql(
                            """
                            update followup f
                               set open_items = (select count(*) from action_item i where i.followup_id = f.id and i.done_at is null)
                             where f.id = any (:miscounted)
                            """)
                    .param("miscounted", miscounted.toArray(UUID[]::new))
                    .update();
        }
    }

    /// What comes again by itself in this room.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        static Recurring mendingFollowUps(FollowUpTidying tidying) {
            return new Recurring("followup.tidying", Duration.ofDays(1), tidying::mend);
        }
    }
}
