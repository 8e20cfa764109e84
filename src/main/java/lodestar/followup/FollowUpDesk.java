package lodestar.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import lodestar.meeting.MeetingId;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What of the follow-ups lies on somebody's desk: to be written, promised and not yet done, shared
/// with them.
@Service
public class FollowUpDesk {

    private static final Duration RECENT = Duration.ofDays(60);
    private static final Duration TAKEN_BACK = Duration.ofHours(1);

    private static final String ABOUT_ME =
            """
            select f.id, f.number, f.student_id, f.open_items, f.meeting_date, f.author_id
              from followup f
             where f.student_id = :me and f.status = 'COMPLETED' and f.voided_at is null
            """;

    /// Open steps are looked for where there are some; those that are done by who did them.
    private static final String PROMISED =
            """
            promised as (
                select f.id as followup, f.number, f.student_id, i.id, i.position, i.words, i.due_on, i.done_at,
                       coalesce(i.owner_id, f.student_id) as owner
                  from about f
                  join action_item i on i.followup_id = f.id and i.done_at is null
                 where f.open_items > 0
                union all
                select f.id, f.number, f.student_id, i.id, i.position, i.words, i.due_on, i.done_at,
                       coalesce(i.owner_id, f.student_id)
                  from (select * from action_item where done_by = :me and done_at > :justNow offset 0) i
                  join about f on f.id = i.followup_id)
            """;

    private static final String OWN =
            """
            (select 'OWN', followup, id, student_id, words, due_on, done_at is not null, due_on < :today is true, null::bigint,
                    null::text
               from promised where owner = :me
              order by done_at is not null, due_on nulls last, number, position limit :limit)
            union all
            (select 'SHARED', f.id, null, null, null, f.meeting_date, false, false, f.number,
                    trim(p.given_name || ' ' || p.family_name)
               from about f
               join person p on p.id = f.author_id
              where f.student_id = :me
              order by f.number desc limit :limit)
            """;

    private static final String OF_MENTEE = "with about as (" + ABOUT_ME + "), " + PROMISED + OWN;

    /// What is written of one's mentees is collected once, by their allocations: `offset 0` keeps
    /// the students out of it, of whom each would be looked for alone.
    private static final String OF_MENTOR =
            """
            with mentee as materialized (
                select s.allocation_id, s.mentee_id, trim(p.given_name || ' ' || p.family_name) as name, p.sort_name
                  from mentorship s
                  join person p on p.id = s.mentee_id
                 where s.mentor_id = :me and s.ended_at is null
            ), noted as materialized (
                select f.id, f.number, f.student_id, f.status, f.meeting_id, f.meeting_date, f.author_id, f.open_items,
                       mentee.name, mentee.sort_name
                  from (select id, number, student_id, allocation_id, status, meeting_id, meeting_date, author_id, open_items
                          from followup
                         where allocation_id = any (array(select distinct allocation_id from mentee)) and voided_at is null
                        offset 0) f
                  join mentee on mentee.mentee_id = f.student_id and mentee.allocation_id = f.allocation_id
            ), held as materialized (
                select m.id, m.name, m.starts_local::date as day
                  from meeting m
                 where m.host_id = :me and m.status = 'DONE' and m.voided_at is null and m.starts_at > :since
            ), about as (
            """
                    + ABOUT_ME
                    + """
                     union all
                    select id, number, student_id, open_items, meeting_date, author_id from noted where status = 'COMPLETED'
                    ),
                    """
                    + PROMISED
                    + OWN
                    + """
                    union all
                    select 'OPEN', null, null, student_id, null, null, false, false, count(*), null
                      from promised where done_at is null and owner = student_id and student_id <> :me
                     group by student_id
                    union all
                    (select 'TASK', followup, meeting, mentee, title, day, draft, false, null, name
                       from (select h.id, null::uuid, false, h.day, h.name, e.student_id, mentee.name, mentee.sort_name
                               from held h
                               join meeting_attendee e on e.meeting_id = h.id and e.part = 'MENTEE' and e.attendance = 'ATTENDED'
                               join (select distinct mentee_id, name, sort_name from mentee) mentee
                                 on mentee.mentee_id = e.student_id
                              where (h.id, e.student_id) not in (select f.meeting_id, f.student_id
                                                                   from held
                                                                   join followup f on f.meeting_id = held.id
                                                                  where f.voided_at is null)
                             union all
                             select n.meeting_id, n.id, n.status = 'DRAFT', n.meeting_date, coalesce(m.name, ''), n.student_id, n.name,
                                    n.sort_name
                               from noted n
                               left join meeting m on m.id = n.meeting_id
                              where n.status = 'SCHEDULED' and n.meeting_date <= :today or n.status = 'DRAFT' and n.author_id = :me
                            ) as task (meeting, followup, draft, day, title, mentee, name, sort_name)
                      order by day desc nulls first, sort_name
                      limit :limit)
                    """;

    private final JdbcClient database;
    private final Clock clock;

    FollowUpDesk(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What a mentor has to write: about a meeting that was held, or a follow-up that was begun.
    ///
    /// @param meeting that it is about; null where it is about none
    /// @param followUp that is there already; null where nothing is written yet
    /// @param isDraft whether it was begun and never planned
    /// @param day of the meeting, or for which it was planned
    /// @param title the meeting's name; empty where there is none
    public record Task(
            @Nullable MeetingId meeting,
            @Nullable FollowUpId followUp,
            boolean isDraft,
            @Nullable LocalDate day,
            String title,
            StudentId mentee,
            String menteeName) {}

    /// A promise of one's own.
    ///
    /// @param isDone kept a moment ago, and still there to be taken back
    /// @param isAsMentee whether the follow-up is about oneself
    public record Promise(
            FollowUpId followUp,
            ActionItemId item,
            String words,
            @Nullable LocalDate dueOn,
            boolean isDone,
            boolean isOverdue,
            boolean isAsMentee) {}

    /// What lies on a desk: one's own promises, of each of one's mentees how many are open, the
    /// completed follow-ups about oneself without their texts, the latest first, and what one has
    /// to write.
    public record Desk(
            List<Promise> promises,
            Map<StudentId, Integer> openOf,
            List<Shared> shared,
            List<Task> tasks) {}

    /// A completed follow-up about oneself.
    public record Shared(
            FollowUpId id, FollowUpNumber number, LocalDate meetingDate, String author) {}

    /// Promises that one may read about: one's own, the soonest due first, with those that one kept
    /// within the last hour behind them; where one's own stand, the completed follow-ups about
    /// oneself. A mentor finds more: the number of open promises of each mentee, and what is to be
    /// written, the latest day first: mentees who came to a meeting of the last 60 days of which
    /// nothing is written, what was planned for today or before, and own drafts.
    ///
    /// @param isMentor whether they have mentees; nothing is looked for where they have none
    /// @param limit how many of each kind
    public Desk of(Actor by, boolean isMentor, int limit) {
        var own = new ArrayList<Promise>();
        var open = new HashMap<StudentId, Integer>();
        var shared = new ArrayList<Shared>();
        var tasks = new ArrayList<Task>();
        Instant now = clock.instant();
        database.sql(isMentor ? OF_MENTOR : OF_MENTEE)
                .param("me", by.id().value())
                .param("justNow", now.minus(TAKEN_BACK).atOffset(ZoneOffset.UTC))
                .param("since", now.minus(RECENT).atOffset(ZoneOffset.UTC))
                .param("today", LocalDate.now(clock.withZone(by.zone())))
                .param("limit", limit)
                .query(row -> {
                    switch (row.getString(1)) {
                        case "OWN" -> own.add(promise(row, by));
                        case "OPEN" ->
                                open.put(
                                        new StudentId(row.getObject(4, UUID.class)), row.getInt(9));
                        case "SHARED" -> shared.add(shared(row));
                        default -> tasks.add(task(row));
                    }
                });
        return new Desk(
                List.copyOf(own), Map.copyOf(open), List.copyOf(shared), List.copyOf(tasks));
    }

    private static Promise promise(ResultSet row, Actor by) throws SQLException {
        return new Promise(
                new FollowUpId(row.getObject(2, UUID.class)),
                new ActionItemId(row.getObject(3, UUID.class)),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getBoolean(7),
                row.getBoolean(8),
                by.id().value().equals(row.getObject(4, UUID.class)));
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                id(row, 3, MeetingId::new),
                id(row, 2, FollowUpId::new),
                row.getBoolean(7),
                row.getObject(6, LocalDate.class),
                row.getString(5),
                new StudentId(row.getObject(4, UUID.class)),
                row.getString(10));
    }

    private static Shared shared(ResultSet row) throws SQLException {
        return new Shared(
                new FollowUpId(row.getObject(2, UUID.class)),
                new FollowUpNumber(row.getLong(9)),
                row.getObject(6, LocalDate.class),
                row.getString(10));
    }

    private static <T> @Nullable T id(ResultSet row, int column, Function<UUID, T> type)
            throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : type.apply(id);
    }
}
