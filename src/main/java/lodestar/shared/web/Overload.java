package lodestar.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 503 where the database is away or overloaded before a handler is reached, as when the
/// session is looked up, and after it, as while its page is written.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Overload extends OncePerRequestFilter {

    static final String RETRY_AFTER_SECONDS = "5";

    private static final Logger LOG = LoggerFactory.getLogger(Overload.class);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | CannotCreateTransactionException fault) {
            answer(fault, fault, response);
        } catch (ServletException wrapped) {
            answer(wrapped, NestedExceptionUtils.getMostSpecificCause(wrapped), response);
        }
    }

    private static <X extends Exception> void answer(
            X thrown, Throwable deepest, HttpServletResponse response) throws X, IOException {
        if (response.isCommitted() || !isBusy(thrown)) {
            throw thrown;
        }
        LOG.warn("busy: {}", deepest.getClass().getSimpleName());
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private static boolean isBusy(Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(thrown, Objects::nonNull, Overload::cause)
                .anyMatch(each ->
                        each instanceof DataAccessResourceFailureException
                                || each instanceof TransientDataAccessException
                                || each instanceof CannotCreateTransactionException);
    }

    private static @Nullable Throwable cause(@Nullable Throwable thrown) {
        return thrown == null ? null : thrown.getCause();
    }
}
