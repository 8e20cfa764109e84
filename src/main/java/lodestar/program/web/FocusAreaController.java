package lodestar.program.web;

import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.program.FocusAreaId;
import lodestar.program.FocusAreaView;
import lodestar.program.ProgramQueries;
import lodestar.program.Programs;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.MenuEntry;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class FocusAreaController {

    private static final String LIST = "/focus-areas";

    private final Programs programs;
    private final ProgramQueries queries;

    FocusAreaController(Programs programs, ProgramQueries queries) {
        this.programs = programs;
        this.queries = queries;
    }

    @Bean
    static MenuEntry programMenu() {
        return new MenuEntry(70, "program.menu", LIST, Action.MANAGE_SETTINGS.name());
    }

    @Bean
    static MenuEntry settingsMenu() {
        return new MenuEntry(71, "program.settings", "/settings", Action.MANAGE_SETTINGS.name());
    }

    @GetMapping(LIST)
    @May(Action.MANAGE_SETTINGS)
    ModelAndView list() {
        return Answer.page("program/focus-areas", new FocusAreasPage(queries.all()));
    }

    @GetMapping(LIST + "/new")
    @May(Action.MANAGE_SETTINGS)
    ModelAndView fresh() {
        return form(null, FocusAreaForm.EMPTY, Problems.NONE);
    }

    @PostMapping(LIST)
    @May(Action.MANAGE_SETTINGS)
    Submission offer(FocusAreaForm form, Actor by) {
        return Submission.making(() -> programs.offer(form.name(), form.description(), by))
                .then(LIST, "program.focus-area.added", form.name())
                .orShow(refused -> form(null, form, Problems.of(refused)));
    }

    @GetMapping(LIST + "/{id}")
    @May(Action.MANAGE_SETTINGS)
    ModelAndView edit(@PathVariable FocusAreaId id) {
        var area = find(id);
        var form = new FocusAreaForm(area.name(), area.description(), area.version());
        return form(area, form, Problems.NONE);
    }

    @PostMapping(LIST + "/{id}")
    @May(Action.MANAGE_SETTINGS)
    Submission describe(@PathVariable FocusAreaId id, FocusAreaForm form, Actor by) {
        return Submission.of(() ->
                        programs.describe(id, form.version(), form.name(), form.description(), by))
                .then(LIST, "program.focus-area.changed", form.name())
                .orShow(refused -> form(find(id), form, Problems.of(refused)));
    }

    @PostMapping(LIST + "/{id}/offer")
    @May(Action.MANAGE_SETTINGS)
    Submission offer(@PathVariable FocusAreaId id, @RequestParam boolean offered, Actor by) {
        return Submission.of(() -> programs.offer(id, offered, by))
                .then(LIST, offered ? "program.focus-area.offered" : "program.focus-area.retired");
    }

    private FocusAreaView find(FocusAreaId id) {
        return queries.focusArea(id).orElseThrow(NotFound::new);
    }

    private static ModelAndView form(
            @Nullable FocusAreaView area, FocusAreaForm form, Problems problems) {
        return Answer.page("program/focus-area", new FocusAreaPage(area, form, problems));
    }
}
