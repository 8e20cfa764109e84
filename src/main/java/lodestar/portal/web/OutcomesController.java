package lodestar.portal.web;

import java.util.List;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.StudentId;
import lodestar.portal.OutcomeQueries;
import lodestar.portal.Outcomes;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.ListDownload;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Shows those who oversee a mentee what became of them.
@Controller
class OutcomesController {

    private static final List<String> HEADS =
            List.of(
                    "portal.outcomes.when",
                    "portal.outcomes.held",
                    "portal.outcomes.missed",
                    "portal.outcomes.excused",
                    "portal.outcomes.cancelled",
                    "portal.outcomes.followups",
                    "portal.outcomes.done",
                    "portal.outcomes.open",
                    "portal.outcomes.course",
                    "portal.outcomes.percentage");

    private final OutcomeQueries outcomes;
    private final ListDownload download;

    OutcomesController(OutcomeQueries outcomes, ListDownload download) {
        this.outcomes = outcomes;
        this.download = download;
    }

    @GetMapping("/students/{id}/outcomes")
    @May(Action.READ_RECORDS)
    ModelAndView show(@PathVariable StudentId id, Actor by) {
        return Answer.page(
                "portal/outcomes",
                new OutcomesPage(outcomes.of(id, by).orElseThrow(NotFound::new)));
    }

    /// Months first, then the days of assessments.
    @GetMapping({"/students/{id}/outcomes.csv", "/students/{id}/outcomes.xlsx"})
    @May(Action.READ_RECORDS)
    ModelAndView download(@PathVariable StudentId id, Actor by) {
        Outcomes found = outcomes.of(id, by).orElseThrow(NotFound::new);
        return download.of(
                "outcomes",
                by.id().value(),
                HEADS,
                lines -> {
                    for (var each : found.months()) {
                        lines.line(
                                each.first(),
                                each.held(),
                                each.missed(),
                                each.excused(),
                                each.cancelled(),
                                each.followUps(),
                                each.done(),
                                each.open(),
                                "",
                                "");
                    }
                    for (var each : found.progress()) {
                        lines.line(
                                each.on(),
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                each.course(),
                                Math.round(each.percentage() * 10) / 10.0);
                    }
                });
    }
}
