package lodestar.shared;

import java.util.List;
import java.util.regex.Pattern;

/// One of the institutions that this Lodestar serves. Each has a schema of its own in one database:
/// its people, settings and numbers are its own. An institution that is alone is the main one and
/// notices nothing of this.
///
/// What runs outside a request, and in threads of its own, must say for whom it works: `enter`.
///
/// @param name also the name of its schema; empty for the main one, which lives where the database
///   puts what names no schema
/// @param hosts by which people reach it; the main one answers to all others
public record Institution(String name, List<String> hosts) {

    public static final Institution MAIN = new Institution("", List.of());

    private static final ThreadLocal<Institution> CURRENT = ThreadLocal.withInitial(() -> MAIN);
    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    public Institution {
        hosts = List.copyOf(hosts);
    }

    /// For whom the present thread works.
    public static Institution current() {
        return CURRENT.get();
    }

    public boolean isMain() {
        return name.isEmpty();
    }

    /// Whether the name can be a schema's.
    static boolean isName(String name) {
        return SCHEMA.matcher(name).matches()
                && !name.equals("public")
                && !name.startsWith("pg_")
                && !name.equals("information_schema");
    }

    /// Lets the thread work for this institution until the stay is closed.
    public Stay enter() {
        Institution before = CURRENT.get();
        CURRENT.set(this);
        return () -> CURRENT.set(before);
    }

    /// The work, to be done in another thread for the institution of this one.
    public static Runnable carried(Runnable work) {
        Institution here = current();
        return () -> {
            try (var _ = here.enter()) {
                work.run();
            }
        };
    }

    /// The time that a thread works for an institution.
    public interface Stay extends AutoCloseable {
        @Override
        void close();
    }
}
