package lodestar.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lodestar.shared.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells in the morning, from eight by the clocks of each person, what is due that day and what was
/// due the day before: planned follow-ups to who writes them, next steps to who promised them. What
/// is longer ago than a week is told no more.
@Component
class DueNews {

    private static final String PLANNED =
            """
            select f.id, f.number, f.meeting_date, p.id
              from followup f
              join person p on p.id = f.author_id and p.active
             where f.status = 'SCHEDULED' and f.voided_at is null
               and f.meeting_date between cast(:now as timestamptz)::date - 8 and cast(:now as timestamptz)::date + 1
               and (cast(:now as timestamptz) at time zone p.zone) between f.meeting_date + :from and f.meeting_date + :until
               and not exists (select from notice_once o
                                where o.subject_id = f.id and o.news = :news and o.person_id = p.id
                                  and o.occasion = f.meeting_date::timestamp at time zone 'UTC')
             order by f.meeting_date, f.number
             limit 1000
            """;

    private static final String PROMISED =
            """
            select i.id, f.number, i.due_on, p.id, f.id
              from action_item i
              join followup f on f.id = i.followup_id and f.voided_at is null and f.status = 'COMPLETED'
              join person p on p.id = i.owner_id and p.active
             where i.done_at is null
               and i.due_on between cast(:now as timestamptz)::date - 8 and cast(:now as timestamptz)::date + 1
               and (cast(:now as timestamptz) at time zone p.zone) between i.due_on + :from and i.due_on + :until
               and not exists (select from notice_once o
                                where o.subject_id = i.id and o.news = :news and o.person_id = p.id
                                  and o.occasion = i.due_on::timestamp at time zone 'UTC')
             order by i.due_on, i.id
             limit 1000
            """;

    private final JdbcClient database;
    private final Once once;
    private final Clock clock;

    DueNews(JdbcClient database, Once once, Clock clock) {
        this.database = database;
        this.once = once;
        this.clock = clock;
    }

    @Transactional
    void run() {
        once.tell(find(PLANNED, News.FOLLOWUP_DUE, "8 hours", "32 hours"));
        once.tell(find(PLANNED, News.FOLLOWUP_OVERDUE, "32 hours", "176 hours"));
        once.tell(find(PROMISED, News.ACTION_DUE, "8 hours", "176 hours"));
    }

    /// @param from how long after the beginning of its day it is told, and `until` when
    private List<Once.Occasion> find(String sql, News news, String from, String until) {
        return database.sql(
                        sql.replace(":from", "interval '" + from + "'")
                                .replace(":until", "interval '" + until + "'"))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("news", news.name())
                .query((row, n) -> occasion(row, news))
                .list();
    }

    private static Once.Occasion occasion(ResultSet row, News news) throws SQLException {
        UUID about = row.getObject(1, UUID.class);
        boolean isItem = news == News.ACTION_DUE;
        Instant day = row.getObject(3, LocalDate.class).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Once.Occasion(
                about,
                day,
                Told.of(
                                row.getObject(4, UUID.class),
                                news,
                                isItem ? row.getObject(5, UUID.class) : about,
                                RecordNumber.of("FUP", row.getLong(2)))
                        .at(day));
    }
}
