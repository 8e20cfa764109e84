package lodestar.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lodestar.shared.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds those who attend: on the day before at the time of the meeting, by the clocks of each
/// person, and an hour before. Looks at the meetings as they are now, so that a moved or cancelled
/// one needs no care.
///
/// A meeting that was planned after the time of its reminder had passed has none: its plan was news
/// enough.
@Component
class Reminders {

    /// A day of the clocks is up to so long, where they are set back.
    private static final Duration LONGEST_DAY = Duration.ofHours(26);

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient database;
    private final Once once;
    private final Clock clock;

    Reminders(JdbcClient database, Once once, Clock clock) {
        this.database = database;
        this.once = once;
        this.clock = clock;
    }

    /// Somebody who attends a meeting that is near, and was not reminded of it both times yet.
    private record Attending(
            UUID meeting,
            long number,
            Instant starts,
            Instant planned,
            UUID host,
            UUID person,
            ZoneId zone) {

        Instant dayBefore() {
            return starts.atZone(zone).minusDays(1).toInstant();
        }

        boolean isDue(Instant at, Instant now) {
            return !at.isAfter(now) && planned.isBefore(at);
        }

        Once.Occasion occasion(News news) {
            return new Once.Occasion(
                    meeting,
                    starts,
                    Told.of(person, news, meeting, RecordNumber.of("MTG", number))
                            .about(host)
                            .at(starts));
        }
    }

    @Transactional
    void run() {
        Instant now = clock.instant();
        List<Once.Occasion> due = new ArrayList<>();
        for (Attending each : near(now)) {
            boolean isSoon = !now.isBefore(each.starts().minus(HOUR));
            if (!isSoon && each.isDue(each.dayBefore(), now)) {
                due.add(each.occasion(News.MEETING_TOMORROW));
            }
            if (each.isDue(each.starts().minus(HOUR), now)) {
                due.add(each.occasion(News.MEETING_SOON));
            }
        }
        once.tell(due);
    }

    private List<Attending> near(Instant now) {
        return database.sql(
                        """
                        select m.id, m.number, m.starts_at, m.created_at, m.host_id, p.id, p.zone
                          from meeting m
                          join meeting_attendee e on e.meeting_id = m.id
                          join person p on p.id = e.student_id and p.active
                         where m.voided_at is null and m.status = 'SCHEDULED' and m.starts_at > :now and m.starts_at <= :horizon
                           and not exists (
                               select from notice_once o
                                where o.subject_id = m.id and o.person_id = p.id and o.occasion = m.starts_at
                                  and o.news = case when m.starts_at <= :soon then 'MEETING_SOON' else 'MEETING_TOMORROW' end)
                         order by m.starts_at, m.id, p.id
                        """)
                .param("now", utc(now))
                .param("soon", utc(now.plus(HOUR)))
                .param("horizon", utc(now.plus(LONGEST_DAY)))
                .query((row, n) -> attending(row))
                .list();
    }

    private static Attending attending(ResultSet row) throws SQLException {
        return new Attending(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                ZoneId.of(row.getString(7)));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
