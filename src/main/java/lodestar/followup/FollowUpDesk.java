package lodestar.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
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

    private final JdbcClient database;

    FollowUpDesk(JdbcClient database) {
        this.database = database;
    }

    /// A meeting that was held and of which nothing is written about this mentee.
    public record Unwritten(
            MeetingId meeting,
            String name,
            Instant startsAt,
            StudentId mentee,
            String menteeName) {}

    /// A promise that is not yet kept.
    public record Promise(
            FollowUpId followUp,
            FollowUpNumber number,
            ActionItemId item,
            String words,
            @Nullable LocalDate dueOn) {}

    /// A completed follow-up about oneself.
    public record Shared(
            FollowUpId id, FollowUpNumber number, LocalDate meetingDate, String author) {}

    /// For the mentor: mentees who came to a meeting of the last 60 days, the latest first.
    public List<Unwritten> unwritten(Actor by, int limit) {
        return database.sql(
                        """
                        select m.id, m.name, m.starts_at, e.student_id, trim(p.given_name || ' ' || p.family_name)
                          from meeting m
                          join meeting_attendee e on e.meeting_id = m.id and e.part = 'MENTEE' and e.attendance = 'ATTENDED'
                          join mentorship s on s.mentor_id = m.host_id and s.mentee_id = e.student_id and s.ended_at is null
                          join person p on p.id = e.student_id
                         where m.host_id = ? and m.status = 'DONE' and m.voided_at is null
                           and m.starts_at > now() - interval '60 days'
                           and not exists (select from followup f
                                            where f.meeting_id = m.id and f.student_id = e.student_id and f.voided_at is null)
                         order by m.starts_at desc, p.sort_name
                         limit ?
                        """)
                .params(by.id().value(), limit)
                .query((row, n) ->
                        new Unwritten(
                                new MeetingId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                new StudentId(row.getObject(4, UUID.class)),
                                row.getString(5)))
                .list();
    }

    /// One's own promises that one may still read about, the soonest due first.
    public List<Promise> promises(Actor by, int limit) {
        return database.sql(
                        """
                        select f.id, f.number, i.id, i.words, i.due_on
                          from action_item i
                          join followup f on f.id = i.followup_id
                         where i.owner_id = :me and i.done_at is null and f.voided_at is null and f.status = 'COMPLETED'
                           and (f.student_id = :me
                                or exists (select from mentorship m
                                            where m.allocation_id = f.allocation_id and m.mentee_id = f.student_id
                                              and m.mentor_id = :me and m.ended_at is null))
                         order by i.due_on nulls last, f.number, i.position
                         limit :limit
                        """)
                .param("me", by.id().value())
                .param("limit", limit)
                .query((row, n) ->
                        new Promise(
                                new FollowUpId(row.getObject(1, UUID.class)),
                                new FollowUpNumber(row.getLong(2)),
                                new ActionItemId(row.getObject(3, UUID.class)),
                                row.getString(4),
                                row.getObject(5, LocalDate.class)))
                .list();
    }

    /// Completed ones about oneself, the latest first, without their texts.
    public List<Shared> shared(Actor by, int limit) {
        return database.sql(
                        """
                        select f.id, f.number, f.meeting_date, trim(p.given_name || ' ' || p.family_name)
                          from followup f
                          join person p on p.id = f.author_id
                         where f.student_id = ? and f.status = 'COMPLETED' and f.voided_at is null
                         order by f.number desc
                         limit ?
                        """)
                .params(by.id().value(), limit)
                .query((row, n) ->
                        new Shared(
                                new FollowUpId(row.getObject(1, UUID.class)),
                                new FollowUpNumber(row.getLong(2)),
                                row.getObject(3, LocalDate.class),
                                row.getString(4)))
                .list();
    }
}
