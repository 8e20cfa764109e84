package lodestar.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Keeps where each import is. Writes in transactions of its own, so that progress shows while the
/// import's is open, and a refusal stays when that one is rolled back.
@Component
class ImportStore {

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final TransactionTemplate apart;
    private final JsonMapper json;
    private final Clock clock;

    ImportStore(
            JdbcClient sql,
            JdbcTemplate batch,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.batch = batch;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.json = json;
        this.clock = clock;
    }

    void begin(ImportId id, String title, @Nullable UUID by) {
        sql.sql(
                        """
                        insert into roster_import (id, title, by_person, made_at, state, alive_at)
                        values (:id, :title, :by, :now, 'READING', :now)
                        """)
                .param("id", id.value())
                .param("title", title)
                .param("by", by)
                .param("now", now())
                .update();
    }

    /// True where it was in that state until now.
    boolean move(ImportId id, ImportState from, ImportState to) {
        return sql.sql(
                                """
                                update roster_import set state = :to, step = '', done = 0, alive_at = :now
                                 where id = :id and state = :from
                                """)
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("now", now())
                        .update()
                == 1;
    }

    void progress(ImportId id, String step, long done, long total) {
        apart.executeWithoutResult(_ ->
                sql.sql(
                                """
                                update roster_import
                                   set step = :step, done = :done, total = :total, alive_at = :now
                                 where id = :id
                                """)
                        .param("id", id.value())
                        .param("step", step)
                        .param("done", done)
                        .param("total", total)
                        .param("now", now())
                        .update());
    }

    void end(ImportId id, ImportState state, ImportReport report) {
        apart.executeWithoutResult(_ -> {
            sql.sql(
                            """
                            update roster_import
                               set state = :state, step = '', format = :format, mode = :mode,
                                   counts = :counts::jsonb, live = :live::jsonb, needs_yes = :yes,
                                   faults = :faults, skipped = :skipped, warnings = :warnings::jsonb,
                                   alive_at = :now,
                                   applied_at = case when :state = 'APPLIED' then :now end
                             where id = :id
                            """)
                    .param("id", id.value())
                    .param("state", state.name())
                    .param("format", report.format())
                    .param("mode", report.mode())
                    .param("counts", json.writeValueAsString(report.counts()))
                    .param("live", json.writeValueAsString(report.live()))
                    .param("yes", report.needsYes())
                    .param("faults", report.faultCount())
                    .param("skipped", report.skippedCount())
                    .param("warnings", json.writeValueAsString(report.warnings()))
                    .param("now", now())
                    .update();
            faults(id, report);
        });
    }

    private void faults(ImportId id, ImportReport report) {
        sql.sql("delete from roster_fault where import_id = :id").param("id", id.value()).update();
        int[] seq = {0};
        for (var lines : java.util.List.of(report.faults(), report.skipped())) {
            batch.batchUpdate(
                    """
                    insert into roster_fault (import_id, seq, file, row, field, code, about, is_skip)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    lines,
                    1_000,
                    (statement, line) -> {
                        statement.setObject(1, id.value());
                        statement.setInt(2, seq[0]++);
                        statement.setString(3, line.file());
                        statement.setInt(4, line.row());
                        statement.setString(5, line.field());
                        statement.setString(6, line.code());
                        statement.setString(7, line.about());
                        statement.setBoolean(8, line.isSkip());
                    });
        }
    }

    void interrupt(ImportId id) {
        apart.executeWithoutResult(_ ->
                sql.sql("update roster_import set state = 'INTERRUPTED' where id = :id")
                        .param("id", id.value())
                        .update());
    }

    /// What a process that has ended left running. Nobody imports while we hold the lock.
    void interruptLeftovers() {
        apart.executeWithoutResult(_ -> {
            boolean alone =
                    sql.sql("select pg_try_advisory_xact_lock(hashtext('lodestar.roster'))")
                            .query(Boolean.class)
                            .single();
            if (alone) {
                sql.sql(
                                """
                                update roster_import set state = 'INTERRUPTED'
                                 where state in ('READING', 'APPLYING')
                                """)
                        .update();
            }
        });
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }
}
