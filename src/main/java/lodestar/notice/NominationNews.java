package lodestar.notice;

import java.util.List;
import java.util.UUID;
import lodestar.allocation.MentorAct;
import lodestar.allocation.MentorChanged;
import lodestar.nomination.NominationAct;
import lodestar.nomination.NominationApproved;
import lodestar.nomination.NominationChanged;
import lodestar.nomination.NominationRevoked;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells reviewers what waits for them, nominators what was decided, and a student that they are a
/// mentor now.
@Component
class NominationNews {

    private final Desk desk;
    private final JdbcClient database;

    NominationNews(Desk desk, JdbcClient database) {
        this.desk = desk;
        this.database = database;
    }

    @EventListener
    void changed(NominationChanged told) {
        UUID id = told.id().value();
        UUID nominator = nominator(id);
        if (told.act() == NominationAct.SUBMITTED || told.act() == NominationAct.RESUBMITTED) {
            desk.tell(
                    reviewers().stream()
                            .filter(each -> !each.equals(told.actor()) && !each.equals(nominator))
                            .map(each -> submitted(each, told))
                            .toList());
        } else if (told.act() == NominationAct.REJECTED && !nominator.equals(told.actor())) {
            desk.tell(
                    Told.of(nominator, News.NOMINATION_REJECTED, id, told.detail())
                            .about(told.student()));
        }
    }

    @EventListener
    void approved(NominationApproved told) {
        UUID nominator = told.faculty().value();
        if (!nominator.equals(told.actor())) {
            desk.tell(
                    Told.of(nominator, News.NOMINATION_APPROVED, told.subject(), told.detail())
                            .about(told.student()));
        }
    }

    @EventListener
    void revoked(NominationRevoked told) {
        UUID nominator = nominator(told.subject());
        if (!nominator.equals(told.actor())) {
            desk.tell(
                    Told.of(nominator, News.NOMINATION_REVOKED, told.subject(), told.detail())
                            .about(told.student()));
        }
    }

    @EventListener
    void mentor(MentorChanged told) {
        UUID mentor = told.subject();
        if (told.act() == MentorAct.MADE) {
            desk.tell(Told.of(mentor, News.MENTOR_MADE, mentor, ""));
        } else if (told.act() == MentorAct.ENDED) {
            desk.tell(Told.of(mentor, News.MENTOR_ENDED, mentor, ""));
        } else if (told.act() == MentorAct.RECOGNISED) {
            desk.tell(Told.of(mentor, News.MENTOR_RECOGNISED, mentor, ""));
        }
    }

    private static Told submitted(UUID reviewer, NominationChanged told) {
        return Told.of(reviewer, News.NOMINATION_SUBMITTED, told.id().value(), told.detail())
                .about(told.student());
    }

    private UUID nominator(UUID nomination) {
        return database.sql("select faculty_id from nomination where id = ?")
                .param(nomination)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional()
                // a draft that was thrown away is nobody's
                .orElse(new UUID(0, 0));
    }

    private List<UUID> reviewers() {
        return database.sql(
                        """
                        select id from person where roles <> '{}' and roles && array['ADMIN', 'COORDINATOR'] and active order by id
                        """)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
