package lodestar.shared;

import java.util.stream.Collectors;
import lodestar.shared.Sorting.Column;
import org.jspecify.annotations.Nullable;

/// How a list is sorted: by a column, in one direction.
///
/// @param isUnasked whether it is so without being asked
public record Order<R>(Column<R> column, boolean isFalling, boolean isUnasked) {

    /// As it stands in an address.
    public String word() {
        return (isFalling ? "-" : "") + column.name();
    }

    /// Where the list goes on; from the top where the address holds nothing of this order.
    public Cursor from(@Nullable String at) {
        return readable(Cursor.read(at, column.keys().size()));
    }

    private Cursor readable(Cursor cursor) {
        if (!cursor.isSet()) {
            return cursor;
        }
        var keys = column.keys();
        if (cursor.values().size() != keys.size()) {
            return Cursor.START;
        }
        for (int n = 0; n < keys.size(); n++) {
            if (keys.get(n).kind().read(cursor.value(n)) == null) {
                return Cursor.START;
            }
        }
        return cursor;
    }

    /// The cursor of a row.
    public String cursor(R row) {
        return Cursor.key(column.keys().stream().map(each -> each.of().apply(row)).toArray());
    }

    /// Adds where the page begins, and answers ` order by …` in the direction of the cursor.
    public String of(Where where, Cursor asked) {
        var from = readable(asked);
        var keys = column.keys();
        boolean falls = isFalling != from.isBackward();
        if (from.isSet()) {
            var values = new StringBuilder();
            for (int n = 0; n < keys.size(); n++) {
                String name = "sorted" + n;
                where.values().put(name, keys.get(n).kind().read(from.value(n)));
                values.append(n == 0 ? "" : ", ").append(keys.get(n).through(":" + name));
            }
            String row = keys.stream().map(each -> each.sql()).collect(Collectors.joining(", "));
            where.and("(%s) %s (%s)".formatted(row, falls ? "<" : ">", values));
        }
        return keys.stream()
                .map(each -> each.sql() + (falls ? " desc" : ""))
                .collect(Collectors.joining(", ", " order by ", ""));
    }
}
