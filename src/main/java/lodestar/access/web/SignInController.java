package lodestar.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import lodestar.access.Cookies;
import lodestar.access.SignIn;
import lodestar.access.Token;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.Mailing;
import lodestar.shared.Problem;
import lodestar.shared.web.Address;
import lodestar.shared.web.Answer;
import lodestar.shared.web.ErrorPage;
import lodestar.shared.web.Open;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The way in and out. A form that came after the session had ended is carried through sign-in and
/// can then be sent.
@Controller
class SignInController {

    private static final String CARRIED = "carried.";

    private final SignIn signIn;
    private final Cookies cookies;
    private final Mailing mailing;

    SignInController(SignIn signIn, Cookies cookies, Mailing mailing) {
        this.signIn = signIn;
        this.cookies = cookies;
        this.mailing = mailing;
    }

    @GetMapping("/sign-in")
    @Open
    ModelAndView form(@RequestParam(defaultValue = "/") String to) {
        return Answer.page(
                "access/sign-in",
                new SignInPage(
                        Problems.NONE, "", Address.within(to), false, List.of(), mailing.isSet()));
    }

    /// Where a late form lands, whatever its address was.
    @PostMapping("/sign-in/late")
    @Open
    ModelAndView late(HttpServletRequest request) {
        var page =
                new SignInPage(
                        Problems.NONE,
                        "",
                        Carried.address(request),
                        true,
                        Typed.fields(request),
                        mailing.isSet());
        return Answer.page("access/sign-in", page, 401);
    }

    /// A form whose token is not ours, or no longer: it can be sent again as it was.
    @PostMapping("/sign-in/stale")
    @Open
    ModelAndView stale(HttpServletRequest request) {
        return Answer.page("shared/error", Carried.again(request, 403), 403);
    }

    @PostMapping("/sign-in")
    @Open
    @Nullable ModelAndView enter(
            SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        Optional<Token> token = signIn.enter(form.email(), form.password(), from(request));
        if (token.isEmpty()) {
            return refused(form, request);
        }
        cookies.keepSession(response, token.get());
        List<ErrorPage.Field> carried = Carried.fields(request, CARRIED);
        if (form.late()) {
            return Answer.page(
                    "access/continue", new ContinuePage(Address.within(form.to()), carried));
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Address.within(form.to()));
        return null;
    }

    @PostMapping("/sign-out")
    @May(Action.USE_PROFILE)
    void leave(Actor by, HttpServletRequest request, HttpServletResponse response) {
        cookies.session(request).ifPresent(token -> signIn.leave(token, by));
        cookies.dropSession(response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/sign-in");
    }

    private ModelAndView refused(SignInForm form, HttpServletRequest request) {
        var problems = new Problems(List.of(Problem.of("sign-in").at("email")));
        var carried = Carried.fields(request, CARRIED);
        return Answer.page(
                "access/sign-in",
                new SignInPage(
                        problems,
                        form.email(),
                        Address.within(form.to()),
                        form.late(),
                        carried,
                        mailing.isSet()),
                422);
    }

    static SignIn.From from(HttpServletRequest request) {
        String device = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new SignIn.From(
                device.substring(0, Math.min(device.length(), 200)), request.getRemoteAddr());
    }
}
