package lodestar.program.web;

import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.program.ProgramQueries;
import lodestar.program.Programs;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SettingsController {

    private static final String HERE = "/settings";

    private final Programs programs;
    private final ProgramQueries queries;

    SettingsController(Programs programs, ProgramQueries queries) {
        this.programs = programs;
        this.queries = queries;
    }

    @GetMapping(HERE)
    @May(Action.MANAGE_SETTINGS)
    ModelAndView show() {
        return page(SettingsForm.of(queries.settings()), Problems.NONE);
    }

    @PostMapping(HERE)
    @May(Action.MANAGE_SETTINGS)
    Submission change(SettingsForm form, Actor by) {
        return Submission.of(() -> programs.change(form.settings(), by))
                .then(HERE, "program.settings.changed")
                .orShow(refused -> page(form, Problems.of(refused)));
    }

    private static ModelAndView page(SettingsForm form, Problems problems) {
        return Answer.page("program/settings", new SettingsPage(form, problems));
    }
}
