package lodestar.allocation.web;

import java.util.Map;
import lodestar.academics.BatchId;
import lodestar.allocation.Allocations;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The form of a new allocation, and what its fields find.
@Controller
class NewAllocationController {

    private static final String NEW = "/allocations/new";

    private final Allocations allocations;
    private final AllocationFormPages pages;
    private final Finder finder;

    NewAllocationController(Allocations allocations, AllocationFormPages pages, Finder finder) {
        this.allocations = allocations;
        this.pages = pages;
        this.finder = finder;
    }

    @GetMapping(NEW)
    @May(Action.ALLOCATE)
    ModelAndView fresh(AllocationForm asked, Actor by) {
        return form(pages.filled(asked, by), Problems.NONE, Found.NOTHING, by);
    }

    /// The same form with what was typed, after a choice that others depend on.
    @PostMapping(NEW)
    @May(Action.ALLOCATE)
    ModelAndView again(
            AllocationForm form, @RequestParam Map<String, String> parameters, Actor by) {
        return form(form, Problems.NONE, new Found(parameters), by);
    }

    @PostMapping("/allocations")
    @May(Action.ALLOCATE)
    Submission allocate(AllocationForm form, Actor by) {
        return Submission.making(() -> allocations.allocate(form.asked(), by))
                .then(id -> "/allocations/" + id.value(), "allocation.made")
                .orShow(refused -> form(form, Problems.of(refused), Found.NOTHING, by));
    }

    @GetMapping("/allocations/mentors")
    @May(Action.ALLOCATE)
    ModelAndView mentors(@RequestParam(defaultValue = "") String q, Actor by) {
        return Answer.options(finder.mentors(q, by));
    }

    @GetMapping("/allocations/mentees")
    @May(Action.ALLOCATE)
    ModelAndView mentees(
            @RequestParam BatchId batch, @RequestParam(defaultValue = "") String q, Actor by) {
        return Answer.options(finder.mentees(batch, q, by));
    }

    @GetMapping("/allocations/supervisors")
    @May(Action.MANAGE_RECORDS)
    ModelAndView supervisors(@RequestParam(defaultValue = "") String q, Actor by) {
        return Answer.options(finder.supervisors(q, by));
    }

    private ModelAndView form(AllocationForm form, Problems problems, Found found, Actor by) {
        return Answer.page("allocation/new", pages.page(form, problems, found, by));
    }
}
