package lodestar.exchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import lodestar.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps where each import is. What changes while one runs is written in transactions of its own,
/// so that it shows at once.
@Component
class HistoryStore {

    private final JdbcClient database;
    private final TransactionTemplate apart;
    private final Clock clock;

    HistoryStore(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.clock = clock;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void begin(HistoryId id, String title, HistoryFile file, byte[] content, Actor by) {
        database.sql(
                        """
                        insert into exchange_import (id, title, kind, by_person, made_at, state, total, content)
                        values (:id, :title, :kind, :by, :now, 'READING', :total, :content)
                        """)
                .param("id", id.value())
                .param("title", title)
                .param("kind", file.kind().name())
                .param("by", by.id().value())
                .param("now", now())
                .param("total", file.rows().size())
                .param("content", content)
                .update();
    }

    /// True where it was in that state until now.
    boolean move(HistoryId id, HistoryState from, HistoryState to) {
        return database.sql(
                                """
                                update exchange_import set state = :to, done = 0
                                 where id = :id and state = :from and content is not null
                                """)
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    Optional<byte[]> content(HistoryId id) {
        return database.sql("select content from exchange_import where id = ?")
                .param(id.value())
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(each -> each);
    }

    void progress(HistoryId id, int done) {
        apart.executeWithoutResult(_ ->
                database.sql("update exchange_import set done = ? where id = ?")
                        .params(done, id.value())
                        .update());
    }

    /// @param content what is still needed of the file
    void end(HistoryId id, HistoryReport report, byte @Nullable [] content) {
        apart.executeWithoutResult(_ -> {
            database.sql(
                            """
                            update exchange_import
                               set state = :state, done = total, fresh = :fresh, same = :same, faulty = :faulty,
                                   ignored = :ignored::text[], content = :content,
                                   applied_at = case when :state = 'APPLIED' then :now end
                             where id = :id
                            """)
                    .param("id", id.value())
                    .param("state", report.applied() ? "APPLIED" : "READY")
                    .param("fresh", report.fresh())
                    .param("same", report.same())
                    .param("faulty", report.faultyRows().size())
                    .param("ignored", report.ignored().toArray(String[]::new))
                    .param("content", content)
                    .param("now", now())
                    .update();
            faults(id, report);
        });
    }

    private void faults(HistoryId id, HistoryReport report) {
        database.sql("delete from exchange_fault where import_id = ?").param(id.value()).update();
        int seq = 0;
        for (HistoryFault fault : report.faults()) {
            database.sql(
                            """
                            insert into exchange_fault (import_id, row, seq, field, code, arguments)
                            values (?, ?, ?, ?, ?, ?::text[])
                            """)
                    .params(
                            id.value(),
                            fault.row(),
                            seq++,
                            fault.problem().field(),
                            fault.problem().code(),
                            fault.problem().arguments().stream()
                                    .map(Object::toString)
                                    .toArray(String[]::new))
                    .update();
        }
    }

    void interrupt(HistoryId id) {
        apart.executeWithoutResult(_ ->
                database.sql(
                                """
                                update exchange_import set state = 'INTERRUPTED', content = null where id = ?
                                """)
                        .param(id.value())
                        .update());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
