package lodestar.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lodestar.access.AccountQueries;
import lodestar.access.Accounts;
import lodestar.access.Cookies;
import lodestar.access.SignIn;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.people.People;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.MenuEntry;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own account.
@Controller
class ProfileController {

    private static final String HERE = "/profile";

    private final Accounts accounts;
    private final AccountQueries queries;
    private final People people;
    private final SignIn signIn;
    private final Cookies cookies;

    ProfileController(
            Accounts accounts,
            AccountQueries queries,
            People people,
            SignIn signIn,
            Cookies cookies) {
        this.accounts = accounts;
        this.queries = queries;
        this.people = people;
        this.signIn = signIn;
        this.cookies = cookies;
    }

    @Bean
    static MenuEntry profileFound() {
        return MenuEntry.found("shared.account.settings", HERE, Action.USE_PROFILE.name());
    }

    @GetMapping(HERE)
    @May(Action.USE_PROFILE)
    ModelAndView show(Actor by, HttpServletRequest request) {
        return page(null, Problems.NONE, Problems.NONE, by, request);
    }

    @PostMapping(HERE)
    @May(Action.USE_PROFILE)
    Submission describe(AccountForm form, Actor by, HttpServletRequest request) {
        return Submission.of(() -> people.describe(by.id(), form.details(), by))
                .then(HERE, "access.profile.changed")
                .orShow(refused -> page(form, Problems.of(refused), Problems.NONE, by, request));
    }

    @PostMapping(HERE + "/password")
    @May(Action.USE_PROFILE)
    Submission password(
            PasswordForm form, Actor by, HttpServletRequest request, HttpServletResponse response) {
        return Submission.of(
                        () -> {
                            form.check();
                            accounts.changePassword(form.password(), form.newPassword(), by);
                            var from = SignInController.from(request);
                            cookies.keepSession(response, signIn.again(by, from));
                        })
                .then(HERE, "access.password.changed")
                .orShow(refused -> page(null, Problems.NONE, Problems.of(refused), by, request));
    }

    @PostMapping(HERE + "/sessions")
    @May(Action.USE_PROFILE)
    Submission endSession(@RequestParam String mark, Actor by) {
        return Submission.of(() -> accounts.endSession(mark, by))
                .then(HERE, "access.session.ended");
    }

    private ModelAndView page(
            @Nullable AccountForm form,
            Problems own,
            Problems secret,
            Actor by,
            HttpServletRequest request) {
        var details = queries.details(by.id(), by).orElseThrow(NotFound::new);
        String mark = cookies.session(request).map(queries::mark).orElse("");
        return Answer.page(
                "access/profile",
                new ProfilePage(
                        form == null ? AccountForm.of(details, by.roles()) : form,
                        own,
                        secret,
                        queries.sessions(by),
                        mark));
    }
}
