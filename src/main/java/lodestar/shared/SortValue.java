package lodestar.shared;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What kind of value a list is sorted by, and how it comes back from the address of a page.
public enum SortValue {
    TEXT(text -> text),
    NUMBER(Long::valueOf),
    ID(UUID::fromString),
    TIME(text -> Dates.instant(text).atOffset(ZoneOffset.UTC)),
    DAY(Dates::day),
    YES(Boolean::valueOf);

    private final Function<String, Object> reading;

    SortValue(Function<String, Object> reading) {
        this.reading = reading;
    }

    /// The value as the database takes it; null where somebody made the address up.
    @Nullable Object read(String text) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException madeUp) {
            return null;
        }
    }
}
