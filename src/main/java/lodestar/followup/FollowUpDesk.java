package lodestar.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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

    /// One's own promises, of each of one's mentees how many are open, and the completed follow-ups
    /// about oneself, the latest first, without their texts.
    public record Promises(
            List<Promise> own, Map<StudentId, Integer> openOf, List<Shared> shared) {}

    /// A completed follow-up about oneself.
    public record Shared(
            FollowUpId id, FollowUpNumber number, LocalDate meetingDate, String author) {}

    /// For the mentor, the oldest day first: mentees who came to a meeting of the last 60 days of
    /// which nothing is written, what was planned for today or before, and own drafts.
    public List<Task> tasks(Actor by, int limit) {
        return database.sql(
                        """
                        select * from (
                            select m.id, null::uuid, false, m.starts_local::date, m.name, e.student_id,
                                   trim(p.given_name || ' ' || p.family_name), p.sort_name
                              from meeting m
                              join meeting_attendee e on e.meeting_id = m.id and e.part = 'MENTEE' and e.attendance = 'ATTENDED'
                              join person p on p.id = e.student_id
                             where m.host_id = :me and m.status = 'DONE' and m.voided_at is null and m.starts_at > :since
                               and exists (select from mentorship s
                                            where s.mentor_id = :me and s.mentee_id = e.student_id and s.ended_at is null)
                               and not exists (select from followup f
                                                where f.meeting_id = m.id and f.student_id = e.student_id and f.voided_at is null)
                            union all
                            select f.meeting_id, f.id, f.status = 'DRAFT', f.meeting_date, coalesce(m.name, ''), f.student_id,
                                   trim(p.given_name || ' ' || p.family_name), p.sort_name
                              from mentorship s
                              join followup f on f.allocation_id = s.allocation_id and f.student_id = s.mentee_id
                              join person p on p.id = f.student_id
                              left join meeting m on m.id = f.meeting_id
                             where s.mentor_id = :me and s.ended_at is null and f.voided_at is null
                               and (f.status = 'SCHEDULED' and f.meeting_date <= :today or f.status = 'DRAFT' and f.author_id = :me)
                        ) as task (meeting, followup, draft, day, title, mentee, name, sort_name)
                        order by day desc nulls first, sort_name
                        limit :limit
                        """)
                .param("me", by.id().value())
                .param("since", clock.instant().minus(RECENT).atOffset(ZoneOffset.UTC))
                .param("today", LocalDate.now(clock.withZone(by.zone())))
                .param("limit", limit)
                .query((row, n) ->
                        new Task(
                                id(row, 1, MeetingId::new),
                                id(row, 2, FollowUpId::new),
                                row.getBoolean(3),
                                row.getObject(4, LocalDate.class),
                                row.getString(5),
                                new StudentId(row.getObject(6, UUID.class)),
                                row.getString(7)))
                .list();
    }

    /// Promises that one may read about: one's own, the soonest due first, with those that one kept
    /// within the last hour behind them; the number of open ones of each mentee; and where one's
    /// own stand, the completed follow-ups about oneself. All of it in one statement; `is true`
    /// keeps the index of allocations out of it, for few follow-ups are about one mentee.
    public Promises promises(Actor by, int limit) {
        var own = new ArrayList<Promise>();
        var open = new HashMap<StudentId, Integer>();
        var shared = new ArrayList<Shared>();
        database.sql(
                        """
                        with about as (
                            select f.id, f.number, f.student_id
                              from followup f
                             where f.student_id = :me and f.status = 'COMPLETED' and f.voided_at is null
                             union all
                            select f.id, f.number, f.student_id
                              from mentorship m
                              join followup f on f.student_id = m.mentee_id and (f.allocation_id = m.allocation_id) is true
                             where m.mentor_id = :me and m.ended_at is null and f.status = 'COMPLETED' and f.voided_at is null
                        ), mine as (
                            select f.id as followup, f.number, f.student_id, i.id, i.position, i.words, i.due_on, i.done_at,
                                   coalesce(i.owner_id, f.student_id) as owner
                              from about f
                              join action_item i on i.followup_id = f.id
                             where i.done_at is null or i.done_by = :me and i.done_at > :justNow)
                        (select followup, id, words, due_on, done_at is not null, due_on < :today is true, student_id = :me, null::uuid, 0,
                                null::bigint, null::text
                           from mine where owner = :me
                          order by done_at is not null, due_on nulls last, number, position limit :limit)
                        union all
                        select null, null, null, null, false, false, false, student_id, count(*)::integer, null, null
                          from mine where done_at is null and owner = student_id and student_id <> :me
                         group by student_id
                        union all
                        (select f.id, null, null, f.meeting_date, false, false, true, null, 0, f.number,
                                trim(p.given_name || ' ' || p.family_name)
                           from followup f
                           join person p on p.id = f.author_id
                          where f.student_id = :me and f.status = 'COMPLETED' and f.voided_at is null
                          order by f.number desc limit :limit)
                        """)
                .param("me", by.id().value())
                .param("justNow", clock.instant().minus(TAKEN_BACK).atOffset(ZoneOffset.UTC))
                .param("today", LocalDate.now(clock.withZone(by.zone())))
                .param("limit", limit)
                .query(row -> {
                    UUID of = row.getObject(8, UUID.class);
                    if (of != null) {
                        open.put(new StudentId(of), row.getInt(9));
                    } else if (row.getObject(2) == null) {
                        shared.add(shared(row));
                    } else {
                        own.add(
                                new Promise(
                                        new FollowUpId(row.getObject(1, UUID.class)),
                                        new ActionItemId(row.getObject(2, UUID.class)),
                                        row.getString(3),
                                        row.getObject(4, LocalDate.class),
                                        row.getBoolean(5),
                                        row.getBoolean(6),
                                        row.getBoolean(7)));
                    }
                });
        return new Promises(List.copyOf(own), Map.copyOf(open), List.copyOf(shared));
    }

    private static Shared shared(ResultSet row) throws SQLException {
        return new Shared(
                new FollowUpId(row.getObject(1, UUID.class)),
                new FollowUpNumber(row.getLong(10)),
                row.getObject(4, LocalDate.class),
                row.getString(11));
    }

    private static <T> @Nullable T id(ResultSet row, int column, Function<UUID, T> type)
            throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : type.apply(id);
    }
}
