package lodestar.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages that a request asks for, the dearest first: what was chosen on a page before
/// sign-in, then what the browser says.
public final class Wishes {

    static final String COOKIE = "lodestar_language";
    private static final int MOST = 20;

    private Wishes() {}

    public static List<Locale> of(HttpServletRequest request) {
        var wishes = new ArrayList<Locale>();
        Cookie[] cookies = request.getCookies();
        for (Cookie each : cookies == null ? new Cookie[0] : cookies) {
            if (each.getName().equals(COOKIE)) {
                wishes.add(Locale.forLanguageTag(each.getValue()));
            }
        }
        // without the header the servlet would answer with the language of the machine
        if (request.getHeader("Accept-Language") != null) {
            wishes.addAll(Collections.list(request.getLocales()));
        }
        return wishes.subList(0, Math.min(MOST, wishes.size()));
    }

    /// The address of the page itself, where one can ask for it again; else empty.
    static String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        @Nullable String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
