package lodestar.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookies of a session. Under TLS they are bound to this host and never leave it unencrypted.
@Component
public class Cookies {

    private final boolean secure;

    Cookies(
            @Value("${lodestar.public-url:}") String publicUrl,
            @Value("${lodestar.tls.cert:}") String certificate) {
        this.secure = publicUrl.startsWith("https://") || !certificate.isEmpty();
    }

    boolean areSecure() {
        return secure;
    }

    String name(String what) {
        return (secure ? "__Host-" : "") + "lodestar_" + what;
    }

    public Optional<Token> session(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(each -> each.getName().equals(name("session")))
                .map(each -> new Token(each.getValue()))
                .findFirst();
    }

    /// Lives as long as the browser runs; the session's own limits are kept in the database.
    public void keepSession(HttpServletResponse response, Token token) {
        response.addHeader("Set-Cookie", cookie(token.text(), -1));
    }

    public void dropSession(HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie("", 0));
    }

    private String cookie(String value, long seconds) {
        return ResponseCookie.from(name("session"), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .maxAge(seconds)
                .build()
                .toString();
    }
}
