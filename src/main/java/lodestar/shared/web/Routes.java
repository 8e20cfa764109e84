package lodestar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the handler of an address as Spring does, but looks only at those whose room it names, as
/// `/meetings` in `/meetings/{id}`: for an address with an id in it Spring holds the method and
/// every pattern of all handlers against the request, which took a twelfth of the time of a
/// record's page.
final class Routes extends RequestMappingHandlerMapping {

    private static final char SLASH = '/';
    private static final String ANY = "";

    /// The handlers whose address begins with a room; under `ANY` those whose first part may be
    /// anything, which also stand in every room.
    private final SingletonSupplier<Map<String, Set<RequestMappingInfo>>> rooms =
            SingletonSupplier.of(this::byRoom);

    private final ThreadLocal<@Nullable Set<RequestMappingInfo>> possible = new ThreadLocal<>();

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
    protected @Nullable HandlerMethod lookupHandlerMethod(
            String lookupPath, HttpServletRequest request) throws Exception {
        possible.set(possibleFor(request.getRequestURI()));
        try {
            return super.lookupHandlerMethod(lookupPath, request);
        } finally {
            possible.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo handler, HttpServletRequest request) {
        Set<RequestMappingInfo> asked = possible.get();
        return asked == null || asked.contains(handler)
                ? super.getMatchingMapping(handler, request)
                : null;
    }

    /// Null where all are possible: an address that is written in another way may be the same.
    private @Nullable Set<RequestMappingInfo> possibleFor(String path) {
        if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
            return null;
        }
        var known = rooms.obtain();
        var here = known.get(room(path));
        return here == null ? known.get(ANY) : here;
    }

    private Map<String, Set<RequestMappingInfo>> byRoom() {
        var byRoom = new HashMap<String, Set<RequestMappingInfo>>();
        byRoom.put(ANY, none());
        for (RequestMappingInfo handler : getHandlerMethods().keySet()) {
            for (String pattern : handler.getPatternValues()) {
                byRoom.computeIfAbsent(roomOf(pattern), ignored -> none()).add(handler);
            }
        }
        byRoom.values().forEach(each -> each.addAll(byRoom.get(ANY)));
        return byRoom;
    }

    private static Set<RequestMappingInfo> none() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static String roomOf(String pattern) {
        String room = room(pattern);
        return room.indexOf('{') >= 0 || room.indexOf('*') >= 0 || room.indexOf('?') >= 0
                ? ANY
                : room;
    }

    private static String room(String path) {
        int end = path.indexOf(SLASH, 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
