package lodestar.allocation;

import java.time.Clock;
import java.time.Instant;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.StudentId;
import lodestar.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes what mentors offer. Who is one, approvals decide.
@Service
@Transactional
public class Mentors {

    private final MentorRepository mentors;
    private final MentorFocusRepository focus;
    private final Clock clock;

    Mentors(MentorRepository mentors, MentorFocusRepository focus, Clock clock) {
        this.mentors = mentors;
        this.focus = focus;
        this.clock = clock;
    }

    /// @throws lodestar.shared.Refused for `not-a-mentor`, `capacity-in-use`, `stale-version` and
    ///   faulty input
    public void change(StudentId id, MentorEdit to, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        Instant at = clock.instant();
        var mentor = hold(id);
        to.check();
        mentor.change(to.capacity(), to.languages(), to.version(), by.id(), at);
        focus.replace(id, to.focusAreas());
        mentors.save(mentor);
    }

    /// Takes the mentor out of every choice for now; their mentees stay.
    public void pause(StudentId id, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        var mentor = hold(id);
        mentor.pause(by.id(), clock.instant());
        mentors.save(mentor);
    }

    public void resume(StudentId id, Actor by) {
        by.mustBeAllowed(Action.ALLOCATE);
        var mentor = hold(id);
        mentor.resume(by.id(), clock.instant());
        mentors.save(mentor);
    }

    private Mentor hold(StudentId id) {
        return mentors.hold(id.value()).orElseThrow(NotFound::new);
    }
}
