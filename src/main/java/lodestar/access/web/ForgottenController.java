package lodestar.access.web;

import jakarta.servlet.http.HttpServletRequest;
import lodestar.access.Forgotten;
import lodestar.shared.Mailing;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Open;
import lodestar.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Asks for a mail with a link for a new password. Not there where no mail is sent.
@Controller
class ForgottenController {

    private static final String HERE = "/forgotten";

    private final Forgotten forgotten;
    private final Mailing mailing;

    ForgottenController(Forgotten forgotten, Mailing mailing) {
        this.forgotten = forgotten;
        this.mailing = mailing;
    }

    @GetMapping(HERE)
    @Open
    ModelAndView form(@RequestParam(defaultValue = "") String email) {
        mustSend();
        return Answer.page("access/forgotten", new ForgottenPage(email));
    }

    @PostMapping(HERE)
    @Open
    Submission ask(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        mustSend();
        return Submission.of(() -> forgotten.ask(email, request.getRemoteAddr()))
                .then("/sign-in", "access.forgotten.asked");
    }

    private void mustSend() {
        if (!mailing.isSet()) {
            throw new NotFound();
        }
    }
}
