package lodestar.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lodestar.allocation.SilenceQueries;
import lodestar.followup.FollowUpQueries;
import lodestar.nomination.NominationQueries;
import lodestar.people.Actor;
import lodestar.portal.Overview;
import org.springframework.stereotype.Component;

/// Gathers what those who run or supervise mentorships find at home.
@Component
class StaffDesk {

    private static final int LINES = 5;

    private final NominationQueries nominations;
    private final SilenceQueries silence;
    private final FollowUpQueries followUps;
    private final Overview overview;
    private final Clock clock;

    StaffDesk(
            NominationQueries nominations,
            SilenceQueries silence,
            FollowUpQueries followUps,
            Overview overview,
            Clock clock) {
        this.nominations = nominations;
        this.silence = silence;
        this.followUps = followUps;
        this.overview = overview;
        this.clock = clock;
    }

    HomePage.Staff staff(Actor by) {
        return new HomePage.Staff(
                nominations.waiting(LINES, by),
                silence.silent(by, LINES),
                followUps.overdue(LocalDate.now(clock.withZone(by.zone())), LINES, by),
                overview.now());
    }

    HomePage.Teacher teacher(Actor by) {
        var mine = nominations.ofFaculty(LINES, by);
        return new HomePage.Teacher(
                mine,
                by.isStaff() ? List.of() : silence.silent(by, LINES),
                !mine.isEmpty() || overview.teaches(by));
    }
}
