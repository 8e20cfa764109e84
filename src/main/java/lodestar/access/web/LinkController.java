package lodestar.access.web;

import lodestar.access.Accounts;
import lodestar.access.Token;
import lodestar.shared.Refused;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Open;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// What one-time links open. A link is used up by setting the password, not by looking at it.
@Controller
class LinkController {

    private static final String LINK = "/links/{token}";
    private static final String FIRST = "/first-admin/{token}";

    private final Accounts accounts;

    LinkController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(LINK)
    @Open
    ModelAndView link(@PathVariable String token) {
        Refused.refuseUnless(accounts.isOpen(new Token(token), false), "link-over");
        return page("/links/" + token, false, AccountForm.empty("UTC"), Problems.NONE);
    }

    @PostMapping(LINK)
    @Open
    Submission set(@PathVariable String token, PasswordForm form) {
        return Submission.of(
                        () -> {
                            form.check();
                            accounts.setPassword(new Token(token), form.newPassword());
                        })
                .then("/sign-in", "access.password.set")
                .orShow(refused ->
                        page(
                                "/links/" + token,
                                false,
                                AccountForm.empty("UTC"),
                                Problems.of(refused)));
    }

    @GetMapping(FIRST)
    @Open
    ModelAndView first(@PathVariable String token) {
        Refused.refuseUnless(accounts.isOpen(new Token(token), true), "link-over");
        return page("/first-admin/" + token, true, AccountForm.empty("UTC"), Problems.NONE);
    }

    @PostMapping(FIRST)
    @Open
    Submission make(@PathVariable String token, AccountForm form, PasswordForm password) {
        return Submission.of(
                        () -> {
                            password.check();
                            accounts.makeFirstAdmin(
                                    new Token(token), form.details(), password.newPassword());
                        })
                .then("/sign-in", "access.first-admin.made")
                .orShow(refused -> page("/first-admin/" + token, true, form, Problems.of(refused)));
    }

    private static ModelAndView page(
            String action, boolean first, AccountForm form, Problems problems) {
        return Answer.page("access/link", new LinkPage(action, first, form, problems));
    }
}
