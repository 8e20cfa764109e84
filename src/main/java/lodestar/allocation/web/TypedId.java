package lodestar.allocation.web;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Ids that a form or an address brought as text; what is none counts as not chosen.
final class TypedId {

    private TypedId() {}

    static <T> @Nullable T read(@Nullable String text, Function<UUID, T> id) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return id.apply(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    static <T> List<T> all(Collection<String> texts, Function<UUID, T> id) {
        return texts.stream()
                .map(text -> read(text, id))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
