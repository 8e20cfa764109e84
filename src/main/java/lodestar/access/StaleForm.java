package lodestar.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/// A form without our token: its cookie is gone or it came from elsewhere. It can be sent again
/// from a page of ours.
final class StaleForm implements AccessDeniedHandler {

    static final String PAGE = "/sign-in/stale";

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        request.getRequestDispatcher(PAGE).forward(request, response);
    }
}
