package lodestar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import lodestar.shared.Id;
import lodestar.shared.PublicAddress;
import org.jspecify.annotations.Nullable;

/// The address of a list with its filters. What is not asked for is not in it.
public final class Address {

    private final String path;
    private final Map<String, String> query;

    private Address(String path, Map<String, String> query) {
        this.path = path;
        this.query = query;
    }

    /// Only addresses of our own: one slash, then no second slash or backslash. Else the home page.
    public static String within(String to) {
        return to.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?") ? to : "/";
    }

    /// Where people reach Lodestar, without a path: the setting, else what the reader's own browser
    /// asked for.
    public static String origin(PublicAddress known, HttpServletRequest request) {
        if (known.isSet()) {
            return known.of("");
        }
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    public static Address of(String path) {
        return new Address(path, new LinkedHashMap<>());
    }

    /// The same with one more value; unchanged for null and for an empty text.
    public Address with(String name, @Nullable Object value) {
        String text = value instanceof Id id ? id.value().toString() : String.valueOf(value);
        if (value == null || text.isEmpty()) {
            return this;
        }
        var more = new LinkedHashMap<>(query);
        more.put(name, text);
        return new Address(path, more);
    }

    /// Another path with the same filters.
    public Address at(String otherPath) {
        return new Address(otherPath, query);
    }

    public boolean isNarrowed() {
        return !query.isEmpty();
    }

    /// Ready for one more value: ends in `?` or `&`.
    public String open() {
        return query.isEmpty() ? path + "?" : this + "&";
    }

    @Override
    public String toString() {
        var text = new StringBuilder(path);
        char mark = '?';
        for (var each : query.entrySet()) {
            text.append(mark)
                    .append(each.getKey())
                    .append('=')
                    .append(URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8));
            mark = '&';
        }
        return text.toString();
    }
}
