package lodestar.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
}
