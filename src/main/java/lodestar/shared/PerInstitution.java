package lodestar.shared;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Something kept in memory, one for each institution: what one asked for never answers another.
public final class PerInstitution<T> {

    private final Map<String, T> kept = new ConcurrentHashMap<>();
    private final Supplier<T> first;

    public PerInstitution(Supplier<T> first) {
        this.first = first;
    }

    /// That of the institution for whom the thread works.
    public T get() {
        return kept.computeIfAbsent(Institution.current().name(), _ -> first.get());
    }
}
