package lodestar.shared.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Counts and times requests by route and status, under the names that Spring gives them. An
/// address is never a name of its own, so what strangers ask for makes no new figures.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Requests extends OncePerRequestFilter {

    private record Kind(String method, String route, int status) {}

    private final MeterRegistry figures;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    Requests(MeterRegistry figures) {
        this.figures = figures;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            timer(request, status).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(HttpServletRequest request, int status) {
        var kind = new Kind(method(request), route(request, status), status);
        var known = timers.get(kind);
        return known != null ? known : timers.computeIfAbsent(kind, this::timer);
    }

    private Timer timer(Kind kind) {
        return figures.timer(
                "http.server.requests",
                "method",
                kind.method(),
                "uri",
                kind.route(),
                "status",
                String.valueOf(kind.status()),
                "outcome",
                outcome(kind.status()));
    }

    private static String method(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.getMethod();
            default -> "OTHER";
        };
    }

    private static String route(HttpServletRequest request, int status) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                instanceof String pattern) {
            return pattern;
        }
        return status == HttpServletResponse.SC_NOT_FOUND
                ? "NOT_FOUND"
                : status / 100 == 3 ? "REDIRECTION" : "UNKNOWN";
    }

    private static String outcome(int status) {
        return switch (status / 100) {
            case 1 -> "INFORMATIONAL";
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            default -> "SERVER_ERROR";
        };
    }
}
