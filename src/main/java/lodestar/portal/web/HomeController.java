package lodestar.portal.web;

import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.Role;
import lodestar.portal.Beginning;
import lodestar.shared.web.Answer;
import lodestar.shared.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class HomeController {

    private final Beginning beginning;
    private final StaffDesk staff;
    private final StudentDesk students;
    private final Newcomers newcomers;

    HomeController(
            Beginning beginning, StaffDesk staff, StudentDesk students, Newcomers newcomers) {
        this.beginning = beginning;
        this.staff = staff;
        this.students = students;
        this.newcomers = newcomers;
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
                        beginning.of(by).map(FirstStepsCard::new).orElse(null),
                        by.isStaff() ? staff.staff(by) : null,
                        by.has(Role.FACULTY) ? staff.teacher(by) : null,
                        by.student().map(self -> students.home(by, self, newcomers)).orElse(null),
                        by.has(Role.COUNSELOR)));
    }
}
