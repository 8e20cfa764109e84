package lodestar.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

    private static final String MEETING =
            """
            select m.id, m.name, m.starts_at, m.minutes, m.link, m.place, m.status, m.chain_id <> m.id as moved, a.attendance,
                   m.host_id, m.host_name, m.mentees, upper(a.during) as until
              from meeting_attendee a
              join meeting m on m.id = a.meeting_id
             where a.student_id = :me
            """;

    private static final String OVER =
            """
             and upper(a.during) < :now and m.status in ('DONE', 'SCHEDULED') and m.voided_at is null
             order by a.during desc
            """;

    private static final String ATTENDED =
            "select 'ATTENDED' as shelf, c.*, null::uuid[] as invited from ("
                    + MEETING
                    + " and a.part = 'MENTEE' and a.blocking and upper(a.during) > :now) c"
                    + " union all select 'ATTENDED_BEFORE', p.*, null from ("
                    + MEETING
                    + " and a.part = 'MENTEE'"
                    + OVER
                    + " limit :limit) p";

    /// `offset 0` keeps the order apart from what is asked of each row: it is asked only until the
    /// shelf is full.
    private static final String HOSTED =
            """
            (select %s, m.*, w.invited
               from mine
              cross join (%s offset 0) m
              cross join lateral (select array_agg(e.student_id) as invited, bool_or(e.student_id = any (mine.mentees)) as is_mine
                                    from meeting_attendee e
                                   where e.meeting_id = m.id and e.part = 'MENTEE') w
              where w.is_mine
                 or m.mentees = 0 and exists (select from allocation a where a.mentor_id = :me and a.status <> 'CLOSED')
              limit %s)
            """;

    /// The shelves of a mentor too, and then the names of all who are invited, each once.
    private static final String ALL =
            """
            with mine as materialized (
                select array(select s.mentee_id from mentorship s where s.mentor_id = :me and s.ended_at is null) as mentees),
            shelved as materialized (
            """
                    + HOSTED.formatted(
                            "case when m.until > :now then 'HOSTED' else 'UNTOLD' end as shelf",
                            MEETING + " and a.part = 'MENTOR' and a.blocking",
                            "all")
                    + " union all "
                    + HOSTED.formatted(
                            "'HOSTED_BEFORE'", MEETING + " and a.part = 'MENTOR'" + OVER, ":limit")
                    + " union all "
                    + ATTENDED
                    + """
                    )
                    select * from shelved
                    union all
                    (select null, p.id, trim(p.given_name || ' ' || p.family_name), null, 0, null, null, null, false, null, null, null,
                            0, null, null
                       from person p
                      where p.id = any (array(select distinct unnest(invited) from shelved))
                      order by p.sort_name, p.id)
                    """;

    private static final Comparator<Line> EARLIEST =
            Comparator.comparing(Line::startsAt).thenComparing(line -> line.id().value());
    private static final Comparator<Line> LATEST =
            Comparator.comparing(Line::startsAt)
                    .reversed()
                    .thenComparing(line -> line.id().value());

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
        ATTENDED_BEFORE
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

    /// A line before its names are known; the ids of those whom it names, null where the line names
    /// its host.
    private record Row(Shelf shelf, Line line, @Nullable Set<UUID> invited) {

        Line named(Map<UUID, String> names) {
            return invited == null
                    ? line
                    : new Line(
                            line.id,
                            line.name,
                            line.startsAt,
                            line.minutes,
                            line.link,
                            line.place,
                            line.status,
                            line.isMoved,
                            line.attendance,
                            names.entrySet().stream()
                                    .filter(each -> invited.contains(each.getKey()))
                                    .map(Map.Entry::getValue)
                                    .toList(),
                            line.host,
                            line.isAlone);
        }
    }

    /// @param isMentor whether they may lead meetings; nothing is looked for where they do not
    /// @param limit how many lines of each kind
    public Desk of(Actor by, boolean isMentor, int limit) {
        var rows = new ArrayList<Row>();
        var names = new LinkedHashMap<UUID, String>();
        database.sql(isMentor ? ALL : ATTENDED)
                .param("me", by.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(row -> {
                    String shelf = row.getString(1);
                    if (shelf == null) {
                        names.put(row.getObject(2, UUID.class), row.getString(3));
                    } else {
                        rows.add(row(Shelf.valueOf(shelf), row));
                    }
                });
        return new Desk(
                new Hosted(
                        on(Shelf.HOSTED, rows, names).sorted(EARLIEST).limit(limit).toList(),
                        on(Shelf.UNTOLD, rows, names).sorted(LATEST).limit(limit).toList(),
                        on(Shelf.HOSTED_BEFORE, rows, names).sorted(LATEST).toList(),
                        next(rows)),
                new Attended(
                        on(Shelf.ATTENDED, rows, names).sorted(EARLIEST).limit(limit).toList(),
                        on(Shelf.ATTENDED_BEFORE, rows, names).sorted(LATEST).toList()));
    }

    private static Stream<Line> on(Shelf shelf, List<Row> rows, Map<UUID, String> names) {
        return rows.stream().filter(each -> each.shelf == shelf).map(each -> each.named(names));
    }

    /// The next meeting of each mentee.
    private static Map<StudentId, Next> next(List<Row> rows) {
        var next = new HashMap<StudentId, Next>();
        rows.stream()
                .filter(each -> each.shelf == Shelf.HOSTED)
                .sorted(Comparator.comparing(Row::line, EARLIEST))
                .forEach(each -> {
                    if (each.invited != null) {
                        var coming = new Next(each.line.id(), each.line.startsAt());
                        each.invited.forEach(
                                mentee -> next.putIfAbsent(new StudentId(mentee), coming));
                    }
                });
        return Map.copyOf(next);
    }

    private static Row row(Shelf shelf, ResultSet row) throws SQLException {
        boolean isHosted = shelf != Shelf.ATTENDED && shelf != Shelf.ATTENDED_BEFORE;
        String attendance = row.getString(10);
        var invited = isHosted ? row.getArray(15) : null;
        var line =
                new Line(
                        new MeetingId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getInt(5),
                        row.getString(6),
                        row.getString(7),
                        MeetingStatus.valueOf(row.getString(8)),
                        row.getBoolean(9),
                        attendance == null ? null : Attendance.valueOf(attendance),
                        isHosted ? List.of() : List.of(row.getString(12)),
                        new StudentId(row.getObject(11, UUID.class)),
                        row.getInt(13) <= (isHosted ? 0 : 1));
        return new Row(
                shelf,
                line,
                isHosted ? invited == null ? Set.of() : Set.of((UUID[]) invited.getArray()) : null);
    }
}
