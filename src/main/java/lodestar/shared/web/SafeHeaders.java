package lodestar.shared.web;

import jakarta.servlet.http.HttpServletResponse;

/// The headers that every answer carries, also one that no filter has seen.
public final class SafeHeaders {

    public static final String POLICY_HEADER = "Content-Security-Policy";
    public static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private SafeHeaders() {}

    /// Adds those that the filters add, where they did not.
    static void add(HttpServletResponse response) {
        if (!response.containsHeader(POLICY_HEADER)) {
            response.setHeader(POLICY_HEADER, POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
