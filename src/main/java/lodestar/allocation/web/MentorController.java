package lodestar.allocation.web;

import java.util.List;
import lodestar.allocation.MentorQueries;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.program.ProgramQueries;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.ListDownload;
import lodestar.shared.web.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class MentorController {

    private static final List<String> HEADS =
            List.of(
                    "allocation.number",
                    "mentor.file.name",
                    "mentor.batches",
                    "mentor.focus",
                    "allocation.mentees",
                    "mentor.places",
                    "mentor.state.PAUSED",
                    "allocation.mentee.ended");

    private final MentorQueries mentors;
    private final MentorPages pages;
    private final ProgramQueries program;
    private final ListDownload download;

    MentorController(
            MentorQueries mentors,
            MentorPages pages,
            ProgramQueries program,
            ListDownload download) {
        this.mentors = mentors;
        this.pages = pages;
        this.program = program;
        this.download = download;
    }

    @Bean
    static MenuEntry mentorMenu() {
        return new MenuEntry(20, "mentor.menu", "/mentors", Action.ALLOCATE.name());
    }

    @GetMapping("/mentors")
    @May(Action.ALLOCATE)
    ModelAndView list(
            MentorQuestion question,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String sort,
            Actor by) {
        var order = MentorQueries.SORTING.order(sort);
        return Answer.page(
                "allocation/mentors",
                new MentorsPage(
                        question,
                        order,
                        mentors.list(question.filter(), order, order.from(at), by),
                        program.offered()));
    }

    @GetMapping({"/mentors.csv", "/mentors.xlsx"})
    @May(Action.ALLOCATE)
    ModelAndView download(
            MentorQuestion question,
            @RequestParam(required = false) @Nullable String sort,
            Actor by) {
        var order = MentorQueries.SORTING.order(sort);
        return download.of(
                "mentors",
                by.id().value(),
                HEADS,
                lines ->
                        ListDownload.each(
                                (from, size) ->
                                        mentors.read(question.filter(), order, from, size, by),
                                order::cursor,
                                row ->
                                        lines.line(
                                                row.number(),
                                                row.name(),
                                                String.join(", ", row.batches()),
                                                String.join(", ", row.focusAreas()),
                                                row.used(),
                                                row.capacity(),
                                                row.isPaused(),
                                                row.isEnded())));
    }

    @GetMapping("/mentors/{id}")
    @May(Action.READ_ALLOCATION)
    ModelAndView show(@PathVariable StudentId id, Actor by) {
        return Answer.page("allocation/mentor", pages.page(id, by).orElseThrow(NotFound::new));
    }
}
