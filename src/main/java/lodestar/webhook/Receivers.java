package lodestar.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lodestar.shared.PerInstitution;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Knows by heart who wants to hear of what, so that an act costs nothing where nobody does. Asks
/// the database again after five seconds, for another node may have changed it, and at once after a
/// change of this one. Who was paused meanwhile is left out when a message is written.
@Component
class Receivers {

    private static final Duration GOOD = Duration.ofSeconds(5);

    private record Receiver(UUID id, Set<String> kinds) {

        boolean wants(String kind) {
            return kinds.isEmpty() || kinds.contains(kind);
        }
    }

    private record Known(List<Receiver> receivers, long readAt) {

        boolean isOlderThan(long nanoseconds) {
            return System.nanoTime() - readAt >= nanoseconds;
        }
    }

    private final JdbcClient database;
    private final long good;
    private final PerInstitution<AtomicReference<Known>> known =
            new PerInstitution<>(() -> new AtomicReference<>(nothing()));

    @Autowired
    Receivers(JdbcClient database) {
        this(database, GOOD);
    }

    /// @param good how long one trusts one's memory
    Receivers(JdbcClient database, Duration good) {
        this.database = database;
        this.good = good.toNanos();
    }

    List<UUID> wanting(String kind) {
        return present().receivers().stream()
                .filter(each -> each.wants(kind))
                .map(Receiver::id)
                .toList();
    }

    private Known present() {
        var here = known.get();
        Known kept = here.get();
        if (!kept.isOlderThan(good)) {
            return kept;
        }
        long asked = System.nanoTime();
        var read = new Known(read(), asked);
        // what was read before somebody else's change is not kept
        here.compareAndSet(kept, read);
        return read;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(WebhookChanged event) {
        known.get().set(nothing());
    }

    /// Each time another, so that nobody mistakes it for what they have read before.
    private Known nothing() {
        return new Known(List.of(), System.nanoTime() - good);
    }

    private List<Receiver> read() {
        return database.sql("select id, kinds from webhook where status = 'ACTIVE'")
                .query((row, n) -> receiver(row))
                .list();
    }

    private static Receiver receiver(ResultSet row) throws SQLException {
        return new Receiver(
                row.getObject(1, UUID.class), Set.of((String[]) row.getArray(2).getArray()));
    }
}
