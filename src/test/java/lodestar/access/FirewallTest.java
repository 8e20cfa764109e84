package lodestar.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// Our rule for letters says what Spring Security's own says.
class FirewallTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/html",
                "a~b",
                "Žofie",
                "日本",
                "tab\there",
                "null\0",
                "line\nbreak",
                "del\u007f",
                "c1\u0085",
                "unassigned\uffff",
                "\ud83d\ude00"
            })
    void letters_are_allowed_as_spring_security_allows_them(String text) {
        assertThat(Firewall.isName(text)).isEqualTo(names(new StrictHttpFirewall(), text));
        assertThat(Firewall.isValue(text)).isEqualTo(values(new StrictHttpFirewall(), text));
    }

    private static boolean names(StrictHttpFirewall theirs, String name) {
        var request = new MockHttpServletRequest("GET", "/");
        return passes(() -> theirs.getFirewalledRequest(request).getParameter(name));
    }

    private static boolean values(StrictHttpFirewall theirs, String value) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("X-Any", value);
        return passes(() -> theirs.getFirewalledRequest(request).getHeader("X-Any"));
    }

    private static boolean passes(Runnable asking) {
        try {
            asking.run();
            return true;
        } catch (RequestRejectedException refused) {
            return false;
        }
    }
}
