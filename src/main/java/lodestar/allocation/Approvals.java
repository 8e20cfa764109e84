package lodestar.allocation;

import java.time.ZoneOffset;
import lodestar.nomination.NominationApproved;
import lodestar.nomination.NominationRevoked;
import lodestar.people.StudentId;
import lodestar.program.ProgramQueries;
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
    private final ProgramQueries program;

    Approvals(
            MentorRepository mentors,
            MentorFocusRepository focus,
            Allocations allocations,
            Ground ground,
            ProgramQueries program) {
        this.mentors = mentors;
        this.focus = focus;
        this.allocations = allocations;
        this.ground = ground;
        this.program = program;
    }

    @EventListener
    void on(NominationApproved approved) {
        mentors.know(
                approved.candidate().value(),
                program.settings().mentorCapacity(),
                approved.at().atOffset(ZoneOffset.UTC));
        var mentor = hold(approved.candidate());
        boolean wasMentor = mentor.isMentor();
        mentor.approve(approved.by(), approved.at());
        focus.extend(approved.candidate(), approved.focusAreas());
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
