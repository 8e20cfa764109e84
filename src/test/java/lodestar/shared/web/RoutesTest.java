package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.List;
import lodestar.LodestarTest;
import lodestar.shared.Id;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Every address leads where Spring by itself would lead it.
@LodestarTest
class RoutesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired private ApplicationContext context;

    @Test
    void every_address_finds_the_handler_that_it_always_found() throws Exception {
        var usual = new RequestMappingHandlerMapping();
        usual.setApplicationContext(context);
        usual.afterPropertiesSet();
        assertThat(routes).isInstanceOf(Routes.class);
        var asked = new ArrayList<MockHttpServletRequest>();
        routes.getHandlerMethods().keySet().forEach(each -> asked.addAll(requests(each)));
        assertThat(asked).hasSizeGreaterThan(200);
        for (MockHttpServletRequest request : asked) {
            String name = request.getMethod() + " " + request.getRequestURI();
            assertThat(handler(routes, request)).as(name).isEqualTo(handler(usual, request));
        }
    }

    @Test
    void an_address_written_in_another_way_is_the_same() throws Exception {
        String id = Id.next().toString();
        for (String path : List.of("/%6deetings/" + id, "/meetings;a=b/" + id)) {
            assertThat(handler(routes, get(path)))
                    .as(path)
                    .isEqualTo(handler(routes, get("/meetings/" + id)))
                    .contains("MeetingController");
        }
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        for (String path : List.of("/", "/meetingsx/1", "/nothing/at/all", "/meetings/1/nothing")) {
            var usual = new RequestMappingHandlerMapping();
            usual.setApplicationContext(context);
            usual.afterPropertiesSet();
            assertThat(handler(routes, get(path))).as(path).isEqualTo(handler(usual, get(path)));
        }
    }

    private static List<MockHttpServletRequest> requests(RequestMappingInfo handler) {
        var requests = new ArrayList<MockHttpServletRequest>();
        for (String pattern : handler.getPatternValues()) {
            String path = pattern.replaceAll("\\{[^}]*}", Id.next().toString()).replace("**", "a");
            var methods = handler.getMethodsCondition().getMethods();
            for (var method : methods) {
                requests.add(request(method.name(), path));
            }
            if (methods.isEmpty()) {
                requests.add(get(path));
            }
        }
        return requests;
    }

    private static MockHttpServletRequest get(String path) {
        return request("GET", path);
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }

    private static String handler(
            RequestMappingHandlerMapping mapping, MockHttpServletRequest request) throws Exception {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var found = mapping.getHandler(request);
            return found == null ? "none" : found.getHandler().toString();
        } catch (ServletException refused) {
            return refused.getClass().getSimpleName();
        }
    }
}
