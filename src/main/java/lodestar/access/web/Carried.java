package lodestar.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lodestar.shared.Problem;
import lodestar.shared.Trace;
import lodestar.shared.web.ErrorPage;
import lodestar.shared.web.Typed;

/// A form on its way through the sign-in page.
final class Carried {

    private Carried() {}

    /// The address that the form was sent to, before it was forwarded here.
    static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String sentTo
                ? sentTo
                : "/";
    }

    static List<ErrorPage.Field> fields(HttpServletRequest request, String prefix) {
        return Typed.fields(request).stream()
                .filter(each -> each.name().startsWith(prefix))
                .map(each ->
                        new ErrorPage.Field(each.name().substring(prefix.length()), each.value()))
                .toList();
    }

    static ErrorPage again(HttpServletRequest request, int status) {
        return new ErrorPage(
                status,
                "shared.error.stale-form",
                List.of(Problem.of("stale-form")),
                Trace.id(),
                address(request),
                Typed.fields(request));
    }
}
