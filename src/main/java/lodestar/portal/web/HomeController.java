package lodestar.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lodestar.allocation.SilenceQueries;
import lodestar.followup.FollowUpQueries;
import lodestar.nomination.NominationQueries;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.Role;
import lodestar.portal.Overview;
import lodestar.shared.web.Answer;
import lodestar.shared.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class HomeController {

    private static final int LINES = 5;

    private final NominationQueries nominations;
    private final SilenceQueries silence;
    private final FollowUpQueries followUps;
    private final Overview overview;
    private final PeerDesk peers;
    private final Clock clock;

    HomeController(
            NominationQueries nominations,
            SilenceQueries silence,
            FollowUpQueries followUps,
            Overview overview,
            PeerDesk peers,
            Clock clock) {
        this.nominations = nominations;
        this.silence = silence;
        this.followUps = followUps;
        this.overview = overview;
        this.peers = peers;
        this.clock = clock;
    }

    @Bean
    static MenuEntry homeMenu() {
        return new MenuEntry(0, "portal.home", "/", Action.SEE_HOME.name());
    }

    @GetMapping("/")
    @May(Action.SEE_HOME)
    ModelAndView home(Actor by) {
        return Answer.page(
                "portal/home",
                new HomePage(
                        by.name(),
                        by.isStaff() ? staff(by) : null,
                        by.has(Role.FACULTY) ? teacher(by) : null,
                        by.has(Role.STUDENT) ? peers.desk(by) : null));
    }

    private HomePage.Staff staff(Actor by) {
        return new HomePage.Staff(
                nominations.waiting(LINES, by),
                silence.silent(by, LINES),
                followUps.overdue(LocalDate.now(clock.withZone(by.zone())), LINES, by),
                overview.now());
    }

    private HomePage.Teacher teacher(Actor by) {
        return new HomePage.Teacher(
                nominations.ofFaculty(LINES, by),
                by.isStaff() ? List.of() : silence.silent(by, LINES));
    }
}
