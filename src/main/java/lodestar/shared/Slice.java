package lodestar.shared;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One page of a list by keyset: the rows, and the cursors to the rows before and after. Its cost
/// does not grow with depth.
public record Slice<T>(
        List<T> rows, @Nullable String newer, @Nullable String older, Counted counted) {

    public Slice {
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /// Cuts a slice of which it is known already how many there are.
    public static <T> Slice<T> cut(
            List<T> read, int size, Cursor from, Function<T, String> cursorOf, Counted counted) {
        return cut(read, size, from, cursorOf, () -> counted);
    }

    /// Cuts a slice from up to `size + 1` rows that were read in the direction of the cursor. It is
    /// counted only where the rows do not say themselves how many there are.
    public static <T> Slice<T> cut(
            List<T> read,
            int size,
            Cursor from,
            Function<T, String> cursorOf,
            Supplier<Counted> count) {
        boolean more = read.size() > size;
        Counted counted = more || from.isSet() ? count.get() : new Counted(read.size());
        List<T> rows = more ? read.subList(0, size) : read;
        if (from.isBackward()) {
            rows = rows.reversed();
        }
        boolean before = from.isBackward() ? more : from.isSet();
        boolean after = from.isBackward() || more;
        return new Slice<>(
                rows,
                before && !rows.isEmpty() ? Cursor.before(cursorOf.apply(rows.getFirst())) : null,
                after && !rows.isEmpty() ? Cursor.after(cursorOf.apply(rows.getLast())) : null,
                counted);
    }
}
