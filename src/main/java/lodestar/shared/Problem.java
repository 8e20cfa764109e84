package lodestar.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong: its stable code, the field that it concerns (empty for the whole), what
/// the sentence needs, and where to go from here: an address, with its words or the key of them.
public record Problem(
        String code,
        String field,
        List<Object> arguments,
        @Nullable String href,
        @Nullable String linkText) {

    public static Problem of(String code) {
        return new Problem(code, "", List.of(), null, null);
    }

    public Problem at(String field) {
        return new Problem(code, field, arguments, href, linkText);
    }

    public Problem with(Object... arguments) {
        return new Problem(code, field, List.of(arguments), href, linkText);
    }

    public Problem see(String href, String linkText) {
        return new Problem(code, field, arguments, href, linkText);
    }

    /// The key of the sentence for people, in `words`.
    public String key() {
        return "refused." + code;
    }
}
