package lodestar.shared.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads the body of a program's request before anything is done with it: 413 for one that is
/// larger than any record, and the whole of it for comparing it with an earlier one. Files go by.
@Component
class WholeBodies extends OncePerRequestFilter {

    static final int LARGEST = 1 << 20;

    private static final String ATTRIBUTE = WholeBodies.class.getName();

    private final ApiProblems problems;

    WholeBodies(ApiProblems problems) {
        this.problems = problems;
    }

    static byte[] bytes(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof byte[] body ? body : new byte[0];
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiProblems.isApi(request.getRequestURI())
                || request.getMethod().equals("GET")
                || request.getRequestURI().endsWith("/checklist");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body =
                request.getContentLengthLong() > LARGEST
                        ? new byte[LARGEST + 1]
                        : request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            problems.answer(request, response, 413, "too-large");
            return;
        }
        request.setAttribute(ATTRIBUTE, body);
        chain.doFilter(new Read(request, body), response);
    }

    private static final class Read extends HttpServletRequestWrapper {

        private final byte[] body;

        private Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Again(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Again extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Again(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
