package lodestar.shared;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where a list goes on: after or before a row, named by the values that the list is sorted by. As
/// text it fits an address.
public record Cursor(List<String> values, boolean isBackward) {

    private static final String GAP = "\u001f";

    public static final Cursor START = new Cursor(List.of(), false);

    public boolean isSet() {
        return !values.isEmpty();
    }

    public String value(int index) {
        return values.get(index);
    }

    /// The value as an id.
    ///
    /// @throws NotFound where somebody made the address up
    public UUID id(int index) {
        try {
            return UUID.fromString(values.get(index));
        } catch (IllegalArgumentException madeUp) {
            throw new NotFound();
        }
    }

    /// The value as a date.
    ///
    /// @throws NotFound where somebody made the address up
    public LocalDate date(int index) {
        try {
            return Dates.day(values.get(index));
        } catch (DateTimeParseException madeUp) {
            throw new NotFound();
        }
    }

    /// Joins the sort values of a row, as `cursorOf` of a slice returns them.
    public static String key(Object... values) {
        return String.join(GAP, List.of(values).stream().map(Object::toString).toList());
    }

    /// The cursor behind a row, without the way over an address.
    public static <T> Cursor after(T row, Function<T, String> cursorOf) {
        return new Cursor(List.of(cursorOf.apply(row).split(GAP, -1)), false);
    }

    static String after(String key) {
        return encode('a' + key);
    }

    static String before(String key) {
        return encode('b' + key);
    }

    /// Reads what an address brought; anything that this list did not write starts it from the top.
    public static Cursor read(@Nullable String text, int values) {
        if (text == null || text.isBlank()) {
            return START;
        }
        String plain;
        try {
            plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return START;
        }
        if (plain.isEmpty() || plain.indexOf('\0') >= 0) {
            return START;
        }
        List<String> parts = List.of(plain.substring(1).split(GAP, -1));
        return parts.size() == values ? new Cursor(parts, plain.charAt(0) == 'b') : START;
    }

    private static String encode(String plain) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
