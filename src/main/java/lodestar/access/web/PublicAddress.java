package lodestar.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The address under which people reach Lodestar: the setting, else what the browser itself asked
/// for.
@Component
class PublicAddress {

    private final String setting;

    PublicAddress(@Value("${lodestar.public-url:}") String setting) {
        this.setting = setting.replaceFirst("/+$", "");
    }

    String of(HttpServletRequest request) {
        if (!setting.isEmpty()) {
            return setting;
        }
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
