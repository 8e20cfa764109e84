package lodestar.shared.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refusals;
import lodestar.shared.Refused;
import lodestar.shared.web.Denials;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Turns every way to fail under `/api` into a problem. Pages have their own advice.
@Component
class ApiErrors implements HandlerExceptionResolver, Ordered {

    private static final String RETRY_AFTER_SECONDS = "5";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final ApiProblems problems;
    private final Denials denials;

    ApiErrors(ApiProblems problems, Denials denials) {
        this.problems = problems;
        this.denials = denials;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /// A status and what is wrong.
    private record Failure(
            int status,
            List<Problem> problems,
            Map<String, String> fields,
            @Nullable Object current) {

        static Failure of(int status, String code) {
            return new Failure(status, List.of(Problem.of(code)), Map.of(), null);
        }

        static Failure at(String field, String code) {
            return new Failure(
                    400, List.of(Problem.of(code).at(field)), Map.of(field, field), null);
        }
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failed) {
        if (!ApiProblems.isApi(request.getRequestURI())) {
            return null;
        }
        Failure failure = failure(failed, request, response);
        if (failure == null) {
            return null;
        }
        try {
            problems.write(
                    response,
                    problems.of(
                            request,
                            failure.status(),
                            failure.problems(),
                            failure.fields(),
                            failure.current()));
        } catch (IOException gone) {
            LOG.debug("nobody is there to be told: {}", gone.getMessage());
        }
        return new ModelAndView();
    }

    private @Nullable Failure failure(
            Exception failed, HttpServletRequest request, HttpServletResponse response) {
        return switch (failed) {
            case NotFound missing -> {
                denials.notFound(request);
                yield Failure.of(404, "not-found");
            }
            case RefusedEffect refused ->
                    refused(refused.refused(), refused.fields(), refused.current(), request);
            case Refused refused -> refused(refused, Map.of(), null, request);
            case NoResourceFoundException missing -> Failure.of(404, "not-found");
            case NoHandlerFoundException missing -> Failure.of(404, "not-found");
            case HttpRequestMethodNotSupportedException wrong -> {
                response.setHeader("Allow", allowed(wrong));
                yield Failure.of(405, "method-not-allowed");
            }
            case HttpMediaTypeNotAcceptableException wrong -> Failure.of(406, "not-acceptable");
            case HttpMediaTypeNotSupportedException wrong ->
                    Failure.of(415, "unsupported-media-type");
            case Malformed wrong -> new Failure(400, List.of(wrong.problem()), Map.of(), null);
            case HttpMessageNotReadableException wrong -> unreadable(wrong);
            case MethodArgumentTypeMismatchException wrong ->
                    wrong.getParameter().hasParameterAnnotation(PathVariable.class)
                            ? Failure.of(404, "not-found")
                            : Failure.at(wrong.getName(), "malformed");
            case MissingServletRequestParameterException wrong ->
                    Failure.at(wrong.getParameterName(), "required");
            case ServletRequestBindingException wrong -> Failure.of(400, "malformed");
            case MultipartException wrong -> Failure.of(413, "too-large");
            case DataIntegrityViolationException broken when isUnknownReference(broken) ->
                    Failure.of(422, "no-such-record");
            case DataAccessResourceFailureException busy -> busy(busy, response);
            case TransientDataAccessException busy -> busy(busy, response);
            case CannotCreateTransactionException busy -> busy(busy, response);
            default -> null;
        };
    }

    private Failure refused(
            Refused refused,
            Map<String, String> fields,
            @Nullable Object current,
            HttpServletRequest request) {
        Refusals.told(refused);
        if (refused.kind() == Refused.Kind.FORBIDDEN) {
            denials.forbidden(request);
        }
        int status =
                switch (refused.code()) {
                    case "file-size" -> 413;
                    case "file-kind" -> 415;
                    default -> refused.status();
                };
        return new Failure(status, refused.problems(), fields, current);
    }

    /// A record names another that does not exist.
    private static boolean isUnknownReference(DataIntegrityViolationException broken) {
        return broken.getMostSpecificCause() instanceof SQLException cause
                && FOREIGN_KEY_VIOLATION.equals(cause.getSQLState());
    }

    private static String allowed(HttpRequestMethodNotSupportedException wrong) {
        return Optional.ofNullable(wrong.getSupportedHttpMethods()).stream()
                .flatMap(each -> each.stream())
                .map(HttpMethod::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Failure unreadable(HttpMessageNotReadableException wrong) {
        return switch (wrong.getCause()) {
            case DatabindException refused when refused.getCause() instanceof Refused why ->
                    new Failure(why.status(), why.problems(), Map.of(), null);
            case UnrecognizedPropertyException unknown ->
                    Failure.at(field(unknown), "unknown-field");
            case DatabindException mismatch when !mismatch.getPath().isEmpty() ->
                    Failure.at(field(mismatch), "wrong-type");
            case null, default -> Failure.of(400, "malformed");
        };
    }

    /// As `items[2].dueOn`.
    private static String field(DatabindException mismatch) {
        var path = new StringBuilder();
        for (JacksonException.Reference each : mismatch.getPath()) {
            if (each.getPropertyName() == null) {
                path.append('[').append(each.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(each.getPropertyName());
            }
        }
        return path.toString();
    }

    private static Failure busy(Exception busy, HttpServletResponse response) {
        LOG.warn("busy: {}", busy.getClass().getSimpleName());
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        return Failure.of(503, "unavailable");
    }
}
