package lodestar.allocation;

import lodestar.nomination.NominationApproved;
import lodestar.nomination.NominationRevoked;
import lodestar.people.StudentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes mentors of approved candidates, and ends what a revoked approval carried. Runs in the
/// transaction of the decision.
@Component
class Approvals {

    private final MentorRepository mentors;
    private final MentorFocusRepository focus;
    private final Allocations allocations;
    private final Ground ground;
    private final ApplicationEventPublisher events;

    Approvals(
            MentorRepository mentors,
            MentorFocusRepository focus,
            Allocations allocations,
            Ground ground,
            ApplicationEventPublisher events) {
        this.mentors = mentors;
        this.focus = focus;
        this.allocations = allocations;
        this.ground = ground;
        this.events = events;
    }

    @EventListener
    void on(NominationApproved approved) {
        boolean isNew =
                focus.welcome(
                        approved.candidate(), approved.focusAreas(), approved.by(), approved.at());
        if (isNew) {
            events.publishEvent(
                    new MentorChanged(
                            approved.candidate(), MentorAct.MADE, approved.by(), approved.at()));
            return;
        }
        var mentor = hold(approved.candidate());
        boolean wasMentor = mentor.isMentor();
        mentor.approve(approved.by(), approved.at());
        if (!wasMentor) {
            mentors.save(mentor);
        }
    }

    /// With another approval the mentor stays one, and keeps what does not stand on the revoked.
    @EventListener
    void on(NominationRevoked revoked) {
        var mentor = hold(revoked.candidate());
        boolean isLast = ground.standing(revoked.candidate(), revoked.id()) == 0;
        allocations.closeAll(
                mentor, isLast ? null : revoked.id(), revoked.reason(), revoked.by(), revoked.at());
        mentors.count(mentor.id().value(), mentor.used());
        if (isLast) {
            mentor.end(revoked.by(), revoked.at());
            mentors.save(mentor);
        }
    }

    private Mentor hold(StudentId id) {
        return mentors.hold(id.value()).orElseThrow();
    }
}
