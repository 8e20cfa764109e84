package lodestar.shared.web;

import lodestar.shared.Order;
import org.jspecify.annotations.Nullable;

/// The heads of a list that can be sorted.
///
/// @param open the address of the list with its filters, without its order; ends in `?` or `&`
public record Sorts(String open, Order<?> order) {

    /// The address of the list as it stands; ends in `?` or `&`.
    public String here() {
        return order.isUnasked() ? open : open + "sort=" + order.word() + "&";
    }

    /// The same order at another address, such as that of the file.
    public String at(String other) {
        return order.isUnasked()
                ? other.substring(0, other.length() - 1)
                : other + "sort=" + order.word();
    }

    /// What a filter form carries along; empty where nothing was asked.
    public String word() {
        return order.isUnasked() ? "" : order.word();
    }

    /// For `aria-sort`; null where the list is sorted by another column.
    public @Nullable String direction(String column) {
        if (!order.column().name().equals(column)) {
            return null;
        }
        return order.isFalling() ? "descending" : "ascending";
    }

    /// By this column, and where it is that already, the other way round.
    public String href(String column, boolean isFalling) {
        boolean falls = direction(column) == null ? isFalling : !order.isFalling();
        return open + "sort=" + (falls ? "-" : "") + column;
    }
}
