package lodestar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the handler of an address as Spring does, but looks only at those whose room it names: for
/// an address with an id in it Spring holds the method and every pattern of all handlers against
/// the request, which took a twelfth of the time of a record's page.
final class Routes extends RequestMappingHandlerMapping {

    private static final char SLASH = '/';

    /// The first parts of the addresses of a handler; empty where one of them can be anything.
    private final Map<RequestMappingInfo, List<String>> rooms = new ConcurrentHashMap<>();

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        WebMvcRegistrations routes() {
            return new WebMvcRegistrations() {
                @Override
                public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                    return new Routes();
                }
            };
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo handler, HttpServletRequest request) {
        return canMatch(handler, request.getRequestURI())
                ? super.getMatchingMapping(handler, request)
                : null;
    }

    private boolean canMatch(RequestMappingInfo handler, String path) {
        List<String> known = rooms.get(handler);
        if (known == null) {
            known = rooms.computeIfAbsent(handler, Routes::roomsOf);
        }
        if (known.isEmpty()) {
            return true;
        }
        for (String room : known) {
            if (isUnder(room, path)) {
                return true;
            }
        }
        // written in another way, it may be the same address
        return path.indexOf('%') >= 0 || path.indexOf(';') >= 0;
    }

    private static boolean isUnder(String room, String path) {
        return path.startsWith(room)
                && (path.length() == room.length() || path.charAt(room.length()) == SLASH);
    }

    private static List<String> roomsOf(RequestMappingInfo handler) {
        List<String> rooms = handler.getPatternValues().stream().map(Routes::room).toList();
        return rooms.stream().anyMatch(each -> each.indexOf('{') >= 0 || each.indexOf('*') >= 0)
                ? List.of()
                : rooms;
    }

    private static String room(String pattern) {
        int end = pattern.indexOf(SLASH, 1);
        return end < 0 ? pattern : pattern.substring(0, end);
    }
}
