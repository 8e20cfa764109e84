package lodestar.allocation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.Checks;
import lodestar.shared.Id;
import lodestar.shared.NotFound;
import lodestar.shared.Plain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Thanks a mentor for good. What was said once is not taken back.
@Service
@Transactional
public class Recognitions {

    private static final int LONGEST = 500;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recognitions(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// @throws lodestar.shared.Refused where nothing was said, or too much
    public void give(StudentId mentor, String words, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        var checks = new Checks();
        String said = checks.text(Plain.line(words), "words", LONGEST);
        checks.refuse();
        var at = clock.instant();
        int given =
                database.sql(
                                """
                                insert into mentor_recognition (id, mentor_id, words, given_by, given_at)
                                select :id, m.id, :words, :by, :at from mentor m where m.id = :mentor
                                """)
                        .param("id", Id.next())
                        .param("mentor", mentor.value())
                        .param("words", said)
                        .param("by", by.id().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update();
        if (given == 0) {
            throw new NotFound();
        }
        events.publishEvent(new MentorChanged(mentor, MentorAct.RECOGNISED, by.id(), at));
    }

    /// The latest first. Whoever asks has seen that they may read about the mentor.
    @Transactional(readOnly = true)
    public List<Recognition> of(StudentId mentor) {
        return database.sql(
                        """
                        select r.id, r.words, trim(p.given_name || ' ' || p.family_name), r.given_at
                          from mentor_recognition r join person p on p.id = r.given_by
                         where r.mentor_id = ?
                         order by r.given_at desc
                         limit 50
                        """)
                .param(mentor.value())
                .query((row, n) ->
                        new Recognition(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }
}
