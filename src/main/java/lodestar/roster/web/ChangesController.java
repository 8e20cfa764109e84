package lodestar.roster.web;

import java.util.Arrays;
import java.util.Map;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.roster.Count;
import lodestar.roster.ImportId;
import lodestar.roster.Kind;
import lodestar.roster.RosterQueries;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The records behind the numbers of an import.
@Controller
class ChangesController {

    private static final Count NONE = new Count(0, 0, 0, 0, 0, 0);

    private final RosterQueries queries;

    ChangesController(RosterQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/roster/{id}/changes/{kind}/{act}")
    @May(Action.IMPORT_ROSTER)
    ModelAndView list(
            @PathVariable ImportId id,
            @PathVariable String kind,
            @PathVariable String act,
            @RequestParam(defaultValue = "0") int from,
            Actor by) {
        var view = queries.find(id, by).orElseThrow(NotFound::new);
        var asked =
                Arrays.stream(Kind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var start = Math.max(0, from);
        var total = total(view.counts().getOrDefault(asked, NONE), act);
        return Answer.page(
                "roster/changes",
                new ChangesPage(
                        view,
                        asked,
                        act,
                        total,
                        queries.changes(id, asked, act, start, ChangesPage.LINES, by),
                        start));
    }

    private static int total(Count count, String act) {
        var numbers =
                Map.of("new", count.fresh(), "changed", count.changed(), "gone", count.gone());
        var number = numbers.get(act);
        if (number == null) {
            throw new NotFound();
        }
        return number;
    }
}
