package lodestar.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns that a list can be sorted by; the first is how it is sorted unasked. In an address a
/// column stands by its name, with a hyphen before it where it falls.
///
/// ```java
/// new Sorting<>(List.of(
///     Column.falling("number", Key.number("a.number", row -> row.number().value())),
///     Column.falling("start", Key.day("a.starts_on", Row::startsOn), Key.number(…))))
/// ```
public record Sorting<R>(List<Column<R>> columns) {

    public Sorting {
        columns = List.copyOf(columns);
    }

    /// A column, then what tells rows apart that are alike in it. There is an index on just these,
    /// in just this succession, so that a page costs the same at any depth.
    public record Column<R>(String name, boolean isFalling, List<Key<R>> keys) {

        @SafeVarargs
        public static <R> Column<R> rising(String name, Key<R>... keys) {
            return new Column<>(name, false, List.of(keys));
        }

        @SafeVarargs
        public static <R> Column<R> falling(String name, Key<R>... keys) {
            return new Column<>(name, true, List.of(keys));
        }
    }

    /// What is compared, in the database and of a row that was read. Never null.
    ///
    /// @param function what the database puts both through before, such as `lower`; empty for none
    public record Key<R>(String column, String function, SortValue kind, Function<R, Object> of) {

        String sql() {
            return through(column);
        }

        String through(String value) {
            return function.isEmpty() ? value : function + "(" + value + ")";
        }

        /// Texts without regard to what the function makes alike.
        public static <R> Key<R> text(String column, String function, Function<R, Object> of) {
            return new Key<>(column, function, SortValue.TEXT, of);
        }

        public static <R> Key<R> text(String sql, Function<R, Object> of) {
            return new Key<>(sql, "", SortValue.TEXT, of);
        }

        public static <R> Key<R> number(String sql, Function<R, Object> of) {
            return new Key<>(sql, "", SortValue.NUMBER, of);
        }

        public static <R> Key<R> id(String sql, Function<R, Object> of) {
            return new Key<>(sql, "", SortValue.ID, of);
        }

        public static <R> Key<R> time(String sql, Function<R, Object> of) {
            return new Key<>(sql, "", SortValue.TIME, of);
        }

        public static <R> Key<R> day(String sql, Function<R, Object> of) {
            return new Key<>(sql, "", SortValue.DAY, of);
        }

        public static <R> Key<R> yes(String sql, Function<R, Object> of) {
            return new Key<>(sql, "", SortValue.YES, of);
        }
    }

    public Order<R> unasked() {
        var first = columns.getFirst();
        return new Order<>(first, first.isFalling(), true);
    }

    /// The order that an address asks for; the usual one where it asks for none that there is.
    public Order<R> order(@Nullable String asked) {
        if (asked == null) {
            return unasked();
        }
        boolean isFalling = asked.startsWith("-");
        String name = isFalling ? asked.substring(1) : asked;
        return columns.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(each -> new Order<>(each, isFalling, isUnasked(each, isFalling)))
                .orElseGet(this::unasked);
    }

    private boolean isUnasked(Column<R> column, boolean isFalling) {
        return column.equals(columns.getFirst()) && column.isFalling() == isFalling;
    }
}
