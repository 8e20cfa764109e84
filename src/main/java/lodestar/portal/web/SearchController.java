package lodestar.portal.web;

import java.util.List;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Search over people, records and pages that the actor may see: each room's list, asked for a few
/// rows.
@Controller
class SearchController {

    private final Finders finders;

    SearchController(Finders finders) {
        this.finders = finders;
    }

    @GetMapping("/search")
    @May(Action.SEARCH)
    ModelAndView search(@RequestParam(defaultValue = "") String q, Actor by) {
        String words = q.strip();
        return Answer.page(
                "portal/search",
                new SearchPage(q, words.isEmpty() ? List.of() : finders.find(words, by)));
    }
}
