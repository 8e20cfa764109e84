package lodestar.notice.web;

import lodestar.notice.NoticeKind;
import lodestar.notice.Notices;
import lodestar.people.PersonId;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the link in a mail opens that stops mails of its kind, without signing in. A mailbox may
/// send the form by itself (RFC 8058), so looking stops nothing, and sending it twice is as good as
/// once.
@Controller
class StopController {

    private static final String HERE = "/stop/{kind}/{person}/{signature}";

    private final Notices notices;

    StopController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping(HERE)
    @Open
    ModelAndView ask(
            @PathVariable NoticeKind kind,
            @PathVariable PersonId person,
            @PathVariable String signature) {
        if (!notices.isOurs(kind, person, signature)) {
            throw new NotFound();
        }
        return page(kind, person, signature, notices.isStopped(kind, person));
    }

    @PostMapping(HERE)
    @Open
    ModelAndView stop(
            @PathVariable NoticeKind kind,
            @PathVariable PersonId person,
            @PathVariable String signature) {
        notices.stop(kind, person, signature);
        return page(kind, person, signature, true);
    }

    private static ModelAndView page(
            NoticeKind kind, PersonId person, String signature, boolean isDone) {
        String action = "/stop/%s/%s/%s".formatted(kind, person.value(), signature);
        return Answer.page("notice/stop", new StopPage(action, kind, isDone));
    }
}
