package lodestar.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import lodestar.shared.api.ApiProblems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Answers what no handler answered, in our own words.
@Controller
class LastResort implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final ApiProblems problems;

    LastResort(ApiProblems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    @Open
    @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SafeHeaders.add(response);
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
            LOG.error("a request was not answered", fault);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && ApiProblems.isApi(path)) {
            problems.answer(request, response, status, code(status));
            return null;
        }
        return switch (status) {
            case 503 -> PageErrors.busy(request);
            case 404 -> PageErrors.page(404, "shared.error.not-found", List.of());
            case 403 ->
                    PageErrors.page(
                            403,
                            "shared.error.forbidden",
                            List.of(lodestar.shared.Problem.of("forbidden")));
            case 413 ->
                    PageErrors.page(
                            413,
                            "shared.error.refused",
                            List.of(lodestar.shared.Problem.of("file-size")));
            case 400, 405, 406, 415 -> PageErrors.page(status, "shared.error.malformed", List.of());
            default -> PageErrors.page(status, "shared.error.broken", List.of());
        };
    }

    private static String code(int status) {
        return switch (status) {
            case 503 -> "unavailable";
            case 404 -> "not-found";
            case 403 -> "forbidden";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 400 -> "malformed";
            default -> "broken";
        };
    }
}
