package lodestar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import lodestar.shared.Refusals;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ModelAndView;

/// Lets handlers return a submission: runs it, then redirects, or shows the form again with the
/// refusal's status.
final class SubmissionHandler implements HandlerMethodReturnValueHandler {

    private final Submissions submissions;

    SubmissionHandler(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Submission.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest web) {
        var submission = (Submission) Objects.requireNonNull(returned);
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        try {
            var done =
                    submissions.run(
                            submission, Submissions.key(request), Submissions.person(request));
            if (done.shown() != null) {
                show(done.shown(), container);
            } else {
                Submissions.redirect(response, done);
                container.setRequestHandled(true);
            }
        } catch (Refused refused) {
            if (submission.again() == null || refused.kind() == Refused.Kind.FORBIDDEN) {
                throw refused;
            }
            Refusals.told(refused);
            show(submission.again().apply(refused), container);
            container.setStatus(HttpStatusCode.valueOf(refused.status()));
        }
    }

    private static void show(ModelAndView page, ModelAndViewContainer container) {
        // a view of its own is a file that is written out, not a template
        container.setView(page.getView() == null ? page.getViewName() : page.getView());
        container.addAllAttributes(page.getModel());
    }
}
