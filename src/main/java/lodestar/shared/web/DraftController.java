package lodestar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import lodestar.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Takes in what is typed into a form, now and then, and throws it away when asked to.
@Controller
class DraftController {

    private final Drafts drafts;
    private final Clock clock;

    DraftController(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @PostMapping("/drafts")
    @Open
    ModelAndView keep(@RequestParam("_draft") String page, HttpServletRequest request) {
        boolean kept = drafts.keep(visitor(request).id(), page, request.getParameterMap());
        return Answer.page("shared/_kept", new KeptPage(kept, clock.instant()));
    }

    @PostMapping("/drafts/end")
    @Open
    Submission discard(@RequestParam("_draft") String page, HttpServletRequest request) {
        var person = visitor(request).id();
        String back = page.startsWith("/") && !page.startsWith("//") ? page : "/";
        return Submission.of(() -> drafts.drop(person, page)).then(back, "shared.kept.dropped");
    }

    private static Visitor visitor(HttpServletRequest request) {
        var visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
        if (visitor == null) {
            throw Refused.forbidden();
        }
        return visitor;
    }
}
