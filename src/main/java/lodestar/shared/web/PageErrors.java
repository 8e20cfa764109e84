package lodestar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refusals;
import lodestar.shared.Refused;
import lodestar.shared.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Turns what went wrong into a page with a sentence. No text of an exception ever reaches a
/// person.
@ControllerAdvice
class PageErrors {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    private final Denials denials;

    PageErrors(Denials denials) {
        this.denials = denials;
    }

    /// Missing and foreign records: the same answer, and a line in the journal.
    @ExceptionHandler(NotFound.class)
    ModelAndView notFound(NotFound missing, HttpServletRequest request) {
        denials.notFound(request);
        return page(404, "shared.error.not-found", List.of());
    }

    /// Addresses that lead nowhere.
    @ExceptionHandler({
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ModelAndView missing(Exception missing) {
        if (missing instanceof MethodArgumentTypeMismatchException mismatch
                && !(mismatch.getCause() instanceof ConversionFailedException)) {
            return page(400, "shared.error.malformed", List.of());
        }
        return page(404, "shared.error.not-found", List.of());
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        Refusals.told(refused);
        boolean isForbidden = refused.kind() == Refused.Kind.FORBIDDEN;
        if (isForbidden) {
            denials.forbidden(request);
        }
        return page(
                refused.status(),
                isForbidden ? "shared.error.forbidden" : "shared.error.refused",
                refused.problems());
    }

    @ExceptionHandler({ServletRequestBindingException.class})
    ModelAndView malformed(ServletRequestBindingException malformed) {
        return page(400, "shared.error.malformed", List.of());
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge) {
        return page(413, "shared.error.refused", List.of(Problem.of("file-size")));
    }

    /// The database is away or overloaded: say so at once, and keep what was typed.
    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        QueryTimeoutException.class
    })
    ModelAndView busy(
            RuntimeException busy, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("busy: {}", busy.getClass().getSimpleName());
        response.setHeader("Retry-After", Overload.RETRY_AFTER_SECONDS);
        return busy(request);
    }

    static ModelAndView busy(HttpServletRequest request) {
        boolean form = Typed.isForm(request);
        return Answer.page(
                "shared/error",
                new ErrorPage(
                        503,
                        "shared.error.busy",
                        List.of(),
                        Trace.id(),
                        form ? request.getRequestURI() : "",
                        form ? Typed.fields(request) : List.of()),
                503);
    }

    static ModelAndView page(int status, String title, List<Problem> problems) {
        return Answer.page(
                "shared/error",
                new ErrorPage(status, title, problems, Trace.id(), "", List.of()),
                status);
    }
}
