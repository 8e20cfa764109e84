package lodestar.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import lodestar.shared.DomainEvent;
import lodestar.shared.Trace;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes one row for every event, in the transaction of the act: where the row cannot be written,
/// the act fails. Outside a transaction the row stands at once. First of all listeners, so that
/// what follows from an act stands after it.
@Component
final class Journal {

    private final JdbcClient database;
    private final Clock clock;

    Journal(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void write(DomainEvent event) {
        database.sql(
                        """
                        insert into journal (at, actor_id, action, subject, subject_id, student_id, outcome, detail, request_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                clock.instant().atOffset(ZoneOffset.UTC),
                                event.actor(),
                                event.action(),
                                kind(event.action()),
                                event.subject(),
                                event.student(),
                                event.outcome().name(),
                                event.detail(),
                                Trace.id()))
                .update();
    }

    /// What an action is done to: the part before the dot.
    private static String kind(String action) {
        int dot = action.indexOf('.');
        return dot < 0 ? action : action.substring(0, dot);
    }
}
