package lodestar.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lodestar.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// One's own meetings: those to come, the next first, and those held of late.
@Service
public class MeetingDesk {

    private static final String LINE =
            """
            select m.id, m.name, m.starts_at, m.minutes, m.mode, m.link, m.place, m.status,
                   trim(h.given_name || ' ' || h.family_name), m.host_id = ?,
                   (select count(*) from meeting_attendee e where e.meeting_id = m.id and e.part = 'MENTEE')
              from meeting_attendee a
              join meeting m on m.id = a.meeting_id
              join person h on h.id = m.host_id
             where a.student_id = ? and m.voided_at is null
            """;

    private final JdbcClient database;
    private final Clock clock;

    MeetingDesk(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A meeting of one's own in a line.
    ///
    /// @param isHost whether one is its mentor
    /// @param mentees how many are invited
    public record Line(
            MeetingId id,
            String name,
            Instant startsAt,
            int minutes,
            MeetingMode mode,
            @Nullable String link,
            @Nullable String place,
            MeetingStatus status,
            String mentor,
            boolean isHost,
            int mentees) {}

    /// Those that are going on or to come.
    public List<Line> coming(Actor by, int limit) {
        return lines(
                LINE
                        + " and a.blocking and a.during && tstzrange(?, null) order by m.starts_at, m.id limit ?",
                by,
                limit);
    }

    /// Those that are over, whatever became of them, the latest first.
    public List<Line> past(Actor by, int limit) {
        return lines(
                LINE
                        + " and m.status in ('DONE', 'SCHEDULED') and m.ends_at < ? order by m.starts_at desc, m.id limit ?",
                by,
                limit);
    }

    private List<Line> lines(String sql, Actor by, int limit) {
        return database.sql(sql)
                .params(
                        by.id().value(),
                        by.id().value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        limit)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new MeetingId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getInt(4),
                MeetingMode.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                MeetingStatus.valueOf(row.getString(8)),
                row.getString(9),
                row.getBoolean(10),
                row.getInt(11));
    }
}
