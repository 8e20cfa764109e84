package lodestar.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// One's own meetings, apart as a mentor and as a mentee: those to come, those that are over, and
/// those of which one has still to say who came. All of it in one statement. A mentor whose mentees
/// all are somebody else's by now has no part in a meeting any more.
@Service
public class MeetingDesk {

    /// Own meetings are collected once; the shelves then take theirs without asking tables again.
    private static final String MINE =
            """
            with mine as materialized (
                select m.id, m.name, m.starts_at, m.minutes, m.link, m.place, m.status, m.chain_id <> m.id as moved,
                       m.host_id, a.attendance, a.part, a.blocking and upper(a.during) > :now as coming,
                       m.status in ('DONE', 'SCHEDULED') and m.ends_at < :now as past
                  from meeting_attendee a
                  join meeting m on m.id = a.meeting_id
                 where a.student_id = :me and m.voided_at is null),
            """;

    /// `offset 0` keeps the order apart from what is asked of each row, which is dear: it is asked
    /// only until the shelf is full.
    private static final String SHELF =
            "(select '%s' as shelf, m.* from (select * from mine where %s offset 0) m where %s limit :limit)";

    private static final String HOSTED = "part = 'MENTOR' and ";
    private static final String ATTENDED = "part = 'MENTEE' and ";
    private static final String COMING = "coming order by starts_at, id";
    private static final String PAST = "past order by starts_at desc, id";
    private static final String UNTOLD =
            "past and status = 'SCHEDULED' order by starts_at desc, id";

    /// Of a mentee the mentor is named, of a mentor the mentees.
    private static final String LINES =
            """
            select m.shelf, m.id, m.name, m.starts_at, m.minutes, m.link, m.place, m.status, m.moved, m.attendance,
                   case when m.part = 'MENTEE'
                        then (select array[trim(h.given_name || ' ' || h.family_name)] from person h where h.id = m.host_id)
                        else array(select trim(p.given_name || ' ' || p.family_name)
                                     from meeting_attendee e join person p on p.id = e.student_id
                                    where e.meeting_id = m.id and e.part = 'MENTEE' order by p.sort_name, p.id)
                   end,
                   not exists (select from meeting_attendee e
                                where e.meeting_id = m.id and e.part = 'MENTEE' and e.student_id <> :me) as alone,
                   m.host_id
              from shelved m
            """;

    private static final String NEXT_OF_EACH =
            """
            (select distinct on (e.student_id) 'NEXT', m.id, m.name, m.starts_at, m.minutes, null, null, m.status, false, null,
                    '{}'::text[], false, e.student_id
               from mine m
               join meeting_attendee e on e.meeting_id = m.id and e.part = 'MENTEE'
              where m.part = 'MENTOR' and m.coming
              order by e.student_id, m.starts_at, m.id)
            """;

    private static final String ALL =
            MINE
                    + "shelved as materialized ("
                    + String.join(
                            " union all ",
                            SHELF.formatted(
                                    Shelf.HOSTED, HOSTED + COMING, Relations.HOST_IS_MENTOR),
                            SHELF.formatted(
                                    Shelf.UNTOLD, HOSTED + UNTOLD, Relations.HOST_IS_MENTOR),
                            SHELF.formatted(
                                    Shelf.HOSTED_BEFORE, HOSTED + PAST, Relations.HOST_IS_MENTOR),
                            SHELF.formatted(Shelf.ATTENDED, ATTENDED + COMING, "true"),
                            SHELF.formatted(Shelf.ATTENDED_BEFORE, ATTENDED + PAST, "true"))
                    + ") "
                    + LINES
                    + " union all "
                    + NEXT_OF_EACH;

    private final JdbcClient database;
    private final Clock clock;

    MeetingDesk(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private enum Shelf {
        HOSTED,
        UNTOLD,
        HOSTED_BEFORE,
        ATTENDED,
        ATTENDED_BEFORE,
        NEXT
    }

    /// A meeting of one's own in a line.
    ///
    /// @param isMoved whether it took the place of an earlier one
    /// @param attendance whether one came oneself, where that was said
    /// @param with the mentor for a mentee, the mentees for a mentor
    /// @param isAlone whether no other mentee is invited
    public record Line(
            MeetingId id,
            String name,
            Instant startsAt,
            int minutes,
            @Nullable String link,
            @Nullable String place,
            MeetingStatus status,
            boolean isMoved,
            @Nullable Attendance attendance,
            List<String> with,
            StudentId host,
            boolean isAlone) {

        public Line {
            with = List.copyOf(with);
        }

        public Instant endsAt() {
            return startsAt.plusSeconds(60L * minutes);
        }

        /// Who runs the video call, where we know them.
        public Optional<MeetingProvider> provider() {
            return link == null ? Optional.empty() : MeetingProvider.of(link);
        }
    }

    /// The next meeting with one mentee.
    public record Next(MeetingId id, Instant startsAt) {}

    /// @param untold over, and not yet said who came
    /// @param next by mentee
    public record Hosted(
            List<Line> coming, List<Line> untold, List<Line> past, Map<StudentId, Next> next) {}

    public record Attended(List<Line> coming, List<Line> past) {}

    /// Everything on one's desk.
    public record Desk(Hosted hosted, Attended attended) {}

    /// @param limit how many lines of each kind
    public Desk of(Actor by, int limit) {
        var shelves = new EnumMap<Shelf, List<Line>>(Shelf.class);
        var next = new HashMap<StudentId, Next>();
        database.sql(ALL)
                .param("me", by.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> put(row, shelves, next))
                .list();
        return new Desk(
                new Hosted(
                        on(Shelf.HOSTED, shelves),
                        on(Shelf.UNTOLD, shelves),
                        on(Shelf.HOSTED_BEFORE, shelves),
                        Map.copyOf(next)),
                new Attended(on(Shelf.ATTENDED, shelves), on(Shelf.ATTENDED_BEFORE, shelves)));
    }

    private static List<Line> on(Shelf shelf, Map<Shelf, List<Line>> shelves) {
        return List.copyOf(shelves.getOrDefault(shelf, List.of()));
    }

    private static boolean put(
            ResultSet row, Map<Shelf, List<Line>> shelves, Map<StudentId, Next> next)
            throws SQLException {
        var shelf = Shelf.valueOf(row.getString(1));
        var id = new MeetingId(row.getObject(2, UUID.class));
        var startsAt = row.getObject(4, OffsetDateTime.class).toInstant();
        if (shelf == Shelf.NEXT) {
            next.put(new StudentId(row.getObject(13, UUID.class)), new Next(id, startsAt));
            return true;
        }
        String attendance = row.getString(10);
        return shelves.computeIfAbsent(shelf, each -> new ArrayList<>())
                .add(
                        new Line(
                                id,
                                row.getString(3),
                                startsAt,
                                row.getInt(5),
                                row.getString(6),
                                row.getString(7),
                                MeetingStatus.valueOf(row.getString(8)),
                                row.getBoolean(9),
                                attendance == null ? null : Attendance.valueOf(attendance),
                                List.of((String[]) row.getArray(11).getArray()),
                                new StudentId(row.getObject(13, UUID.class)),
                                row.getBoolean(12)));
    }
}
