package lodestar.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts the rows of lists, no further than is shown. Which lists were longer than that is
/// remembered for a minute: a thousand rows do not go in a minute, and to walk them again costs
/// about as much as a page itself.
@Component
public class LongLists {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final JdbcClient database;
    private final Clock clock;
    private final PerInstitution<Map<Asked, Instant>> kept =
            new PerInstitution<>(ConcurrentHashMap::new);

    LongLists(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A list is told apart by its whole statement and values, and so by what its reader may see.
    private record Asked(String rows, Map<String, @Nullable Object> values) {}

    /// @param rows a statement for the rows of the list, without order and limit
    public Counted count(String rows, Map<String, @Nullable Object> values) {
        if (isLong(rows, values)) {
            return new Counted(Counted.LIMIT + 1);
        }
        var counted =
                new Counted(
                        database.sql(
                                        "select count(*) from ("
                                                + rows
                                                + " limit "
                                                + (Counted.LIMIT + 1)
                                                + ") counted")
                                .params(values)
                                .query((row, n) -> row.getInt(1))
                                .single());
        if (counted.isMore()) {
            remember(rows, values);
        }
        return counted;
    }

    /// Whether the list was longer than is shown within the last minute. Lists that are not counted
    /// by a statement go by any text that tells them apart.
    public boolean isLong(String rows, Map<String, @Nullable Object> values) {
        Instant at = kept.get().get(new Asked(rows, values));
        return at != null && clock.instant().isBefore(at.plus(GOOD_FOR));
    }

    public void remember(String rows, Map<String, @Nullable Object> values) {
        Map<Asked, Instant> known = kept.get();
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(new Asked(rows, new HashMap<>(values)), clock.instant());
    }
}
