package lodestar.access;

import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// Which letters a request may have in its heads and in the names of its fields: Spring Security's
/// own rule, that looks at plain letters without a pattern, for each request has twenty of these.
@Configuration(proxyBeanMethods = false)
class Firewall {

    private static final Pattern NAME = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");
    private static final Pattern VALUE =
            Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

    @Bean
    HttpFirewall strictFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(Firewall::isName);
        firewall.setAllowedParameterNames(Firewall::isName);
        firewall.setAllowedHeaderValues(Firewall::isValue);
        return firewall;
    }

    static boolean isName(String text) {
        return isPlain(text) || NAME.matcher(text).matches();
    }

    static boolean isValue(String text) {
        return isPlain(text) || VALUE.matcher(text).matches();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter > '~') {
                return false;
            }
        }
        return true;
    }
}
