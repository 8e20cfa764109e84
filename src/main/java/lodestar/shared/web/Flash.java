package lodestar.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import lodestar.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/// Carries what has just happened over a redirect, in a cookie that the next page takes away. It
/// holds the key of a sentence and what fills it: a number, a name; no secret.
final class Flash {

    private static final String COOKIE = "lodestar_said";
    private static final String GAP = "\u001f";

    private Flash() {}

    static String text(String key, List<String> arguments) {
        return arguments.isEmpty() ? key : key + GAP + String.join(GAP, arguments);
    }

    static Submission.Done done(String location, String text) {
        List<String> parts = List.of(text.split(GAP, -1));
        return new Submission.Done(
                location, parts.getFirst(), parts.subList(1, parts.size()), null);
    }

    static void leave(HttpServletResponse response, String text) {
        String value =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
        response.addHeader("Set-Cookie", cookie(value, 60));
    }

    static @Nullable String take(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        return Arrays.stream(cookies)
                .filter(each -> each.getName().equals(COOKIE) && !each.getValue().isEmpty())
                .findFirst()
                .map(each -> {
                    response.addHeader("Set-Cookie", cookie("", 0));
                    return read(each.getValue());
                })
                .orElse(null);
    }

    /// Only a sentence that we know is ever shown.
    static @Nullable String sentence(Words words, Locale locale, String text) {
        String[] parts = text.split(GAP, -1);
        if (words.find(locale, parts[0]).isEmpty()) {
            return null;
        }
        return words.say(locale, parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
    }

    private static String read(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    private static String cookie(String value, int seconds) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
