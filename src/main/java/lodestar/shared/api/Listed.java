package lodestar.shared.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list, as programs read it.
///
/// @param next what `after` asks for to go on; null at the end
/// @param total how many there are in all; null where the program said `total=false`
public record Listed<T>(List<T> items, @Nullable String next, @Nullable Long total) {

    public Listed {
        items = List.copyOf(items);
    }
}
