package lodestar.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.Languages;
import lodestar.shared.web.Frames;
import lodestar.shared.web.Visitor;
import lodestar.shared.web.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;

/// Finds the actor of a request by its session cookie, at the first question and only once.
final class SessionContexts implements SecurityContextRepository {

    private final Sessions sessions;
    private final Cookies cookies;
    private final Languages languages;

    SessionContexts(Sessions sessions, Cookies cookies, Languages languages) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.languages = languages;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    private SecurityContext load(HttpServletRequest request) {
        request.setAttribute(Frames.CSRF, (Supplier<String>) () -> csrf(request));
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // an error page knows its visitor already, and the database may be what is wrong
            return SecurityContextHolder.createEmptyContext();
        }
        Optional<Sessions.Open> open =
                cookies.session(request)
                        .flatMap(sessions::find)
                        .map(each -> reading(each, request));
        open.ifPresent(each ->
                request.setAttribute(Visitor.ATTRIBUTE, visitor(each.actor(), each.unread())));
        return open.<SecurityContext>map(
                        each -> new SecurityContextImpl(new SignedIn(each.actor())))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Sessions.Open reading(Sessions.Open open, HttpServletRequest request) {
        Actor actor = open.actor();
        return open.of(actor.reading(languages.of(actor.locale(), Wishes.of(request))));
    }

    private static String csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    static Visitor visitor(Actor actor, int unread) {
        return new Visitor(
                actor.id().value(),
                actor.name(),
                actor.locale(),
                actor.zone(),
                name -> actor.may(Action.valueOf(name)),
                unread);
    }

    /// The session is written where somebody signs in, never by the way.
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookies.session(request).isPresent();
    }

    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<SecurityContext> load;
        private @Nullable SecurityContext loaded;

        private Deferred(Supplier<SecurityContext> load) {
            this.load = load;
        }

        @Override
        public SecurityContext get() {
            if (loaded == null) {
                loaded = load.get();
            }
            return Objects.requireNonNull(loaded);
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
