package lodestar.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Sends somebody who is not signed in to the sign-in page, and from there on to where they wanted
/// to go. A form that came too late is carried along, so that nothing typed is lost.
final class ToSignIn implements AuthenticationEntryPoint {

    static final String LATE_FORM = "/sign-in/late";

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException missing)
            throws IOException, ServletException {
        if ("POST".equals(request.getMethod())) {
            request.getRequestDispatcher(LATE_FORM).forward(request, response);
            return;
        }
        String query = request.getQueryString();
        String to = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                to.equals("/")
                        ? "/sign-in"
                        : "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }
}
