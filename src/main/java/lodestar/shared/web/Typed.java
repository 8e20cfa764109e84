package lodestar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What a person had typed into a form, kept for sending it again. Secrets and the form's own token
/// are left out.
public final class Typed {

    private static final Set<String> SECRET =
            Set.of("_csrf", "password", "newPassword", "passwordAgain");

    private Typed() {}

    public static List<ErrorPage.Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(each -> !SECRET.contains(each.getKey()))
                .flatMap(each ->
                        Arrays.stream(each.getValue())
                                .map(value -> new ErrorPage.Field(each.getKey(), value)))
                .toList();
    }

    public static boolean isForm(HttpServletRequest request) {
        return "POST".equals(request.getMethod());
    }
}
