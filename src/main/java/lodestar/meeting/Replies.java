package lodestar.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Checks;
import lodestar.shared.Plain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what mentees say to a meeting.
@Component
class Replies {

    private static final int LONGEST = 2_000;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replies(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// Somebody who asks again is heard once: the later wish counts.
    void askForAnotherTime(Meeting meeting, StudentId mentee, String wish) {
        Instant now = clock.instant();
        keep(meeting.id(), mentee, Reply.Kind.ANOTHER_TIME, wish, now);
        events.publishEvent(
                new AnotherTimeAsked(meeting.id(), meeting.number(), meeting.host(), mentee, now));
    }

    /// Why somebody stays away from a meeting that takes place without them.
    void stayAway(Meeting meeting, StudentId mentee, String reason) {
        keep(meeting.id(), mentee, Reply.Kind.WITHDRAWN, reason, clock.instant());
    }

    private void keep(
            MeetingId meeting, StudentId mentee, Reply.Kind kind, String words, Instant at) {
        var checks = new Checks();
        String said = Plain.lines(words);
        checks.that(said.length() <= LONGEST, "reason", "too-long", LONGEST);
        checks.refuse();
        database.sql(
                        """
                        insert into meeting_reply (meeting_id, student_id, kind, words, replied_at) values (?, ?, ?, ?, ?)
                            on conflict (meeting_id, student_id, kind) do update
                           set words = excluded.words, replied_at = excluded.replied_at
                        """)
                .params(
                        meeting.value(),
                        mentee.value(),
                        kind.name(),
                        said,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What was said to a meeting: all of it for those who lead it, to each mentee their own.
    List<Reply> to(MeetingId meeting, boolean seesAll, Actor by) {
        return database.sql(
                        """
                        select trim(p.given_name || ' ' || p.family_name), r.kind, r.words, r.replied_at
                          from meeting_reply r
                          join person p on p.id = r.student_id
                         where r.meeting_id = ? and (? or r.student_id = ?)
                         order by r.replied_at
                        """)
                .params(meeting.value(), seesAll, by.id().value())
                .query((row, n) ->
                        new Reply(
                                row.getString(1),
                                Reply.Kind.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }
}
