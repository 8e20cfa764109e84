package lodestar.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// The rows of a room's list as ids, for another room that writes a file of its own of them. Each
/// room declares its own as a bean.
///
/// @param list as its address names it
public record ListedIds(String list, Reading reading) {

    /// Reads the list from its top to its end, as the words of an address narrow and sort it and
    /// under the rights of whoever asks.
    public interface Reading {
        void each(Map<String, String> asked, Actor by, Consumer<List<UUID>> chunk);
    }

    /// Those of one chunk.
    public static <R> List<UUID> of(List<R> rows, Function<R, UUID> id) {
        return rows.stream().map(id).toList();
    }
}
