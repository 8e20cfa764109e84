package lodestar.booking;

import static lodestar.people.Action.BOOK_MEETING;
import static lodestar.people.Action.READ_MEETING;
import static lodestar.people.Action.WRITE_MEETING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lodestar.booking.PollView.Option;
import lodestar.booking.PollView.Votes;
import lodestar.meeting.MeetingId;
import lodestar.meeting.MeetingMode;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.people.Subject;
import lodestar.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads polls: those who lead one see who answered what, a mentee what they said themselves.
@Service
public class PollQueries {

    private static final String VOTES =
            """
            (select count(*) from poll_answer a where a.option_id = o.id and a.answer = '%1$s'),
            array(select trim(p.given_name || ' ' || p.family_name) from poll_answer a join person p on p.id = a.student_id
                   where :all and a.option_id = o.id and a.answer = '%1$s' order by p.sort_name)
            """;

    private static final String LIST =
            """
            select p.id, p.name, p.host_id, trim(h.given_name || ' ' || h.family_name), p.status, p.closes_at,
                   p.host_id = :me,
                   exists (select from poll_invitee i where i.poll_id = p.id and i.student_id = :me and i.answered_at is not null),
                   (select count(i.answered_at) from poll_invitee i where i.poll_id = p.id),
                   (select count(*) from poll_invitee i where i.poll_id = p.id)
              from poll p
              join person h on h.id = p.host_id
             where p.id in (select o.id from poll o where o.host_id = :me
                            union all
                            select i.poll_id from poll_invitee i
                              join poll o on o.id = i.poll_id
                              join mentorship s on s.mentor_id = o.host_id and s.mentee_id = i.student_id and s.ended_at is null
                             where i.student_id = :me)
               and %s
             order by %s, p.id
             limit :limit
            """;

    private final JdbcClient database;
    private final PollRows rows;
    private final Clock clock;

    PollQueries(JdbcClient database, PollRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /// @throws NotFound for a missing and for a foreign poll alike
    public PollView view(PollId id, Actor by) {
        Subject subject = rows.subject(id).orElseThrow(NotFound::new);
        if (!by.may(READ_MEETING, subject)) {
            throw new NotFound();
        }
        boolean mayWrite = by.may(WRITE_MEETING, subject);
        List<Option> options = options(id, mayWrite, by);
        List<String> silent = mayWrite ? silent(id) : List.of();
        return database.sql(
                        """
                        select p.host_id, trim(h.given_name || ' ' || h.family_name), p.name, p.mode, p.description, p.minutes,
                               p.zone, p.closes_at, p.status, p.meeting_id
                          from poll p
                          join person h on h.id = p.host_id
                         where p.id = ?
                        """)
                .param(id.value())
                .query((row, n) ->
                        new PollView(
                                id,
                                new StudentId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                MeetingMode.valueOf(row.getString(4)),
                                row.getString(5),
                                row.getInt(6),
                                ZoneId.of(row.getString(7)),
                                row.getObject(8, OffsetDateTime.class).toInstant(),
                                PollStatus.valueOf(row.getString(9)),
                                meeting(row),
                                options,
                                silent,
                                mayWrite,
                                by.may(BOOK_MEETING, subject)))
                .single();
    }

    /// The open polls that a person leads or is asked in, those that close first before; then those
    /// that ended of late.
    public List<PollRow> of(Actor by, int limit) {
        return list(
                "true",
                "p.status = 'OPEN' desc, case when p.status = 'OPEN' then p.closes_at end, p.created_at desc",
                by,
                limit);
    }

    /// The open polls that wait for a person, those that close first before: for the answer of one
    /// who is asked, and for the date of one who leads it, when all have answered or it is time.
    public List<PollRow> waiting(Actor by, int limit) {
        return list(
                """
                p.status = 'OPEN'
                and case when p.host_id = :me
                         then p.closes_at <= :now
                              or not exists (select from poll_invitee i where i.poll_id = p.id and i.answered_at is null)
                         else p.closes_at > :now
                              and exists (select from poll_invitee i
                                           where i.poll_id = p.id and i.student_id = :me and i.answered_at is null)
                    end
                """,
                "p.closes_at",
                by,
                limit);
    }

    private List<PollRow> list(String which, String order, Actor by, int limit) {
        return database.sql(LIST.formatted(which, order))
                .param("me", by.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) ->
                        new PollRow(
                                new PollId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                new StudentId(row.getObject(3, UUID.class)),
                                row.getString(4),
                                PollStatus.valueOf(row.getString(5)),
                                row.getObject(6, OffsetDateTime.class).toInstant(),
                                row.getBoolean(7),
                                row.getBoolean(8),
                                row.getInt(9),
                                row.getInt(10)))
                .list();
    }

    private List<Option> options(PollId poll, boolean seesAll, Actor by) {
        return database.sql(
                        "select o.id, o.starts_at, (select answer from poll_answer a where a.option_id = o.id and a.student_id = :me),"
                                + VOTES.formatted(PollAnswer.YES)
                                + ","
                                + VOTES.formatted(PollAnswer.IF_NEEDED)
                                + ","
                                + VOTES.formatted(PollAnswer.NO)
                                + " from poll_option o where o.poll_id = :poll order by o.starts_at")
                .param("me", by.id().value())
                .param("all", seesAll)
                .param("poll", poll.value())
                .query((row, n) ->
                        new Option(
                                row.getObject(1, UUID.class),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                votes(row, 4),
                                votes(row, 6),
                                votes(row, 8),
                                answer(row.getString(3))))
                .list();
    }

    private List<String> silent(PollId poll) {
        return database.sql(
                        """
                        select trim(p.given_name || ' ' || p.family_name)
                          from poll_invitee i
                          join person p on p.id = i.student_id
                         where i.poll_id = ? and i.answered_at is null
                         order by p.sort_name, p.id
                        """)
                .param(poll.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static Votes votes(ResultSet row, int first) throws SQLException {
        return new Votes(row.getInt(first), List.of((String[]) row.getArray(first + 1).getArray()));
    }

    private static @Nullable PollAnswer answer(@Nullable String said) {
        return said == null ? null : PollAnswer.valueOf(said);
    }

    private static @Nullable MeetingId meeting(ResultSet row) throws SQLException {
        var id = row.getObject(10, UUID.class);
        return id == null ? null : new MeetingId(id);
    }
}
