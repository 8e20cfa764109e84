package lodestar.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an admin does with mail that was laid aside: send it on its way again, or throw it away.
@Service
@Transactional
public class ParkedMail {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParkedMail(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    public void retry(MailId id, Actor by) {
        by.mustBeAllowed(Action.MANAGE_MAIL);
        int found =
                database.sql(
                                """
                                update notice_mail set state = 'WAITING', tries = 0, fault = '', due_at = :now, since = :now
                                 where id = :id and state = 'PARKED'
                                """)
                        .param("now", now())
                        .param("id", id.value())
                        .update();
        Refused.refuseUnless(found == 1, "mail-not-parked");
        events.publishEvent(new NoticesChanged(by.id().value(), "mail.retried", id.value(), ""));
    }

    public void retryAll(Actor by) {
        by.mustBeAllowed(Action.MANAGE_MAIL);
        int many =
                database.sql(
                                """
                                update notice_mail set state = 'WAITING', tries = 0, fault = '', due_at = :now, since = :now
                                 where state = 'PARKED'
                                """)
                        .param("now", now())
                        .update();
        events.publishEvent(
                new NoticesChanged(
                        by.id().value(), "mail.all-retried", null, String.valueOf(many)));
    }

    public void discard(MailId id, Actor by) {
        by.mustBeAllowed(Action.MANAGE_MAIL);
        int found =
                database.sql(
                                """
                                update notice_mail set state = 'DROPPED', fault = 'discarded', ended_at = :now
                                 where id = :id and state = 'PARKED'
                                """)
                        .param("now", now())
                        .param("id", id.value())
                        .update();
        Refused.refuseUnless(found == 1, "mail-not-parked");
        events.publishEvent(new NoticesChanged(by.id().value(), "mail.discarded", id.value(), ""));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
