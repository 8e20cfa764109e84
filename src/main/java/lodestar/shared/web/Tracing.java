package lodestar.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import lodestar.shared.Trace;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request an id, which its log lines, its error page and its journal rows share.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Tracing extends OncePerRequestFilter {

    private static final String ATTRIBUTE = Tracing.class.getName();

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = (String) request.getAttribute(ATTRIBUTE);
        if (id == null) {
            id = Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
            request.setAttribute(ATTRIBUTE, id);
            response.setHeader("X-Request-Id", id);
        }
        MDC.put(Trace.KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(Trace.KEY);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
