package lodestar.shared.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;

/// Who looks at the page, as far as a frame must know. The room `access` sets it for each request.
///
/// @param may whether the visitor may do the action of that name at all
/// @param unread the number at the bell, at most `Bell.MOST` and one
public record Visitor(
        UUID id, String name, Locale locale, ZoneId zone, Predicate<String> may, int unread) {

    /// The request attribute that holds it.
    public static final String ATTRIBUTE = Visitor.class.getName();

    /// First letters of the first and the last name, whole characters also outside the basic plane.
    public String initials() {
        return initialsOf(name);
    }

    public static String initialsOf(String name) {
        String whole = name.strip();
        int last = whole.length();
        while (last > 0 && !Character.isWhitespace(whole.charAt(last - 1))) {
            last--;
        }
        return last == 0
                ? firstLetter(whole)
                : firstLetter(whole) + firstLetter(whole.substring(last));
    }

    private static String firstLetter(String part) {
        return part.isEmpty()
                ? "?"
                : new String(Character.toChars(part.codePointAt(0))).toUpperCase(Locale.ROOT);
    }
}
