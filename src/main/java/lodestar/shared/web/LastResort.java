package lodestar.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Answers what no handler answered, in our own words.
@Controller
class LastResort implements ErrorController {

    @RequestMapping("/error")
    @Open
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        return switch (status) {
            case 503 -> PageErrors.busy(request);
            case 404 -> PageErrors.page(404, "shared.error.not-found", List.of());
            case 403 ->
                    PageErrors.page(
                            403,
                            "shared.error.refused",
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
}
