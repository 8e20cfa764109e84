package lodestar.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestar.people.Actor;
import lodestar.shared.Languages;
import lodestar.shared.api.ApiProblems;
import lodestar.shared.web.Visitor;
import lodestar.shared.web.Wishes;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds the actor of a program's request by its token. Wrong ones are counted by network address,
/// and slowed down; right ones are let in from the same address all the while.
final class Bearers extends OncePerRequestFilter implements AuthenticationEntryPoint {

    private static final Pattern BEARER =
            Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/-]{1,200}=*)");
    private static final String WRONG = Bearers.class.getName() + ".wrong";

    private final ApiTokens tokens;
    private final WrongTokens wrongTokens;
    private final ApiProblems problems;
    private final Languages languages;
    private final Clock clock;
    private final Pace pace = new Pace();

    Bearers(
            ApiTokens tokens,
            WrongTokens wrongTokens,
            ApiProblems problems,
            Languages languages,
            Clock clock) {
        this.tokens = tokens;
        this.wrongTokens = wrongTokens;
        this.problems = problems;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader("Authorization");
        if (shown == null) {
            chain.doFilter(request, response);
            return;
        }
        var bearer = read(shown).flatMap(tokens::bearer);
        Duration wait =
                bearer.isPresent()
                        ? pace.wait(bearer.get().token(), clock.instant())
                        : wrongTokens.count(request.getRemoteAddr());
        if (!wait.isZero()) {
            response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
            problems.answer(request, response, 429, "too-many-requests");
            return;
        }
        bearer.ifPresentOrElse(
                each -> letIn(each, request), () -> request.setAttribute(WRONG, true));
        chain.doFilter(request, response);
    }

    private static Optional<Token> read(String shown) {
        var bearer = BEARER.matcher(shown.strip());
        return bearer.matches() ? Optional.of(new Token(bearer.group(1))) : Optional.empty();
    }

    private void letIn(ApiTokens.Bearer bearer, HttpServletRequest request) {
        Actor known = bearer.actor();
        var actor = known.reading(languages.of(known.locale(), Wishes.of(request)));
        request.setAttribute(Visitor.ATTRIBUTE, SessionContexts.visitor(actor, 0));
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(actor)));
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException missing)
            throws IOException {
        response.setHeader(
                "WWW-Authenticate",
                request.getAttribute(WRONG) == null
                        ? "Bearer realm=\"lodestar\""
                        : "Bearer realm=\"lodestar\", error=\"invalid_token\"");
        problems.answer(request, response, 401, "unauthorized");
    }
}
