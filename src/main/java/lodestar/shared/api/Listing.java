package lodestar.shared.api;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import lodestar.shared.Counted;
import lodestar.shared.Cursor;
import lodestar.shared.Slice;

/// How much of a list a program wants, and from where on: `limit` (1 to 200, else 50), `after`, and
/// `total`, which is counted exactly unless it is `false`.
public record Listing(int limit, String after, boolean isCounted) {

    static final int USUAL = 50;
    static final int MOST = 200;

    /// Reads one more row than asked for, to know whether there is a next part.
    ///
    /// @param values how many the list is sorted by, so many are in its cursors
    public <R, T> Listed<T> of(
            int values,
            BiFunction<Cursor, Integer, List<R>> read,
            Function<R, String> cursorOf,
            LongSupplier total,
            Function<List<R>, List<T>> items) {
        var from = Cursor.read(after, values);
        if (!after.isEmpty() && (!from.isSet() || from.isBackward())) {
            throw new Malformed("after");
        }
        var slice = Slice.cut(read.apply(from, limit + 1), limit, from, cursorOf, new Counted(0));
        return new Listed<>(
                items.apply(slice.rows()), slice.older(), isCounted ? total.getAsLong() : null);
    }

    /// A list that is read whole, as one of a few hundred.
    public <T> Listed<T> whole(List<T> all) {
        int from = after.isEmpty() ? 0 : start(all.size());
        int to = Math.min(all.size(), from + limit);
        String next =
                to < all.size()
                        ? Slice.cut(
                                        List.of(0, 1),
                                        1,
                                        Cursor.START,
                                        row -> Cursor.key(to),
                                        new Counted(0))
                                .older()
                        : null;
        return new Listed<>(all.subList(from, to), next, isCounted ? (long) all.size() : null);
    }

    private int start(int size) {
        var from = Cursor.read(after, 1);
        if (!from.isSet() || !from.value(0).matches("\\d{1,8}")) {
            throw new Malformed("after");
        }
        return Math.min(size, Integer.parseInt(from.value(0)));
    }
}
