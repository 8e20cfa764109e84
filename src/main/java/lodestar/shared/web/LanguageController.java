package lodestar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import lodestar.shared.Languages;
import lodestar.shared.NotFound;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Keeps the language chosen before sign-in in a cookie of this browser. Who is signed in has it in
/// the profile.
@Controller
class LanguageController {

    private static final Duration LONG = Duration.ofDays(365);

    private final Languages languages;

    LanguageController(Languages languages) {
        this.languages = languages;
    }

    @GetMapping("/languages/{tag}")
    @Open
    void choose(
            @PathVariable String tag,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (languages.all().stream().noneMatch(each -> each.getLanguage().equals(tag))) {
            throw new NotFound();
        }
        response.addHeader("Set-Cookie", cookie(tag, request.isSecure()));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Address.within(to));
    }

    private static String cookie(String tag, boolean isSecure) {
        return ResponseCookie.from(Wishes.COOKIE, tag)
                .path("/")
                .maxAge(LONG)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(isSecure)
                .build()
                .toString();
    }
}
