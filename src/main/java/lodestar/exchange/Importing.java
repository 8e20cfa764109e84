package lodestar.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import lodestar.people.Actor;
import lodestar.shared.Problem;
import lodestar.shared.Quietly;
import lodestar.shared.Refusals;
import lodestar.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes the rows of a file one after the other in one transaction, each behind a savepoint: a
/// faulty row leaves nothing behind and stops no other. A dry run does the same and keeps nothing,
/// so that it knows all that the real one would meet.
@Component
class Importing {

    private final Map<HistoryKind, Takes> takes = new EnumMap<>(HistoryKind.class);
    private final JdbcClient database;
    private final Refusals refusals;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate whole;
    private final TransactionTemplate each;

    Importing(
            List<Takes> takes,
            JdbcClient database,
            Refusals refusals,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        takes.forEach(one -> this.takes.put(one.kind(), one));
        this.database = database;
        this.refusals = refusals;
        this.events = events;
        whole = new TransactionTemplate(transactions);
        each = new TransactionTemplate(transactions);
        each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    HistoryReport run(
            HistoryId id, HistoryFile file, boolean dryRun, Actor by, IntConsumer progress) {
        List<HistoryReport> report = new ArrayList<>();
        Quietly.run(() -> report.add(transacted(id, file, dryRun, by, progress)));
        return report.getFirst();
    }

    private HistoryReport transacted(
            HistoryId id, HistoryFile file, boolean dryRun, Actor by, IntConsumer progress) {
        return Objects.requireNonNull(
                whole.execute(status -> {
                    HistoryReport report = rows(file, !dryRun, by, progress);
                    if (dryRun) {
                        status.setRollbackOnly();
                    } else {
                        events.publishEvent(
                                new HistoryImported(by.id(), id, file.kind(), report.fresh()));
                    }
                    return report;
                }));
    }

    private HistoryReport rows(HistoryFile file, boolean applied, Actor by, IntConsumer progress) {
        int fresh = 0;
        int same = 0;
        int done = 0;
        var faults = new ArrayList<HistoryFault>();
        for (HistoryRow row : file.rows()) {
            if (isKnown(file.kind(), row)) {
                same++;
            } else {
                List<Problem> problems = take(file.kind(), row, by);
                problems.forEach(problem -> faults.add(new HistoryFault(row.number(), problem)));
                fresh += problems.isEmpty() ? 1 : 0;
            }
            progress.accept(++done);
        }
        return new HistoryReport(file.kind(), applied, fresh, same, faults, file.unknown());
    }

    private List<Problem> take(HistoryKind kind, HistoryRow row, Actor by) {
        try {
            each.executeWithoutResult(_ -> {
                var record = Objects.requireNonNull(takes.get(kind)).take(row, by);
                database.sql("insert into exchange_row (kind, key, record_id) values (?, ?, ?)")
                        .params(kind.name(), row.key(), record)
                        .update();
            });
            return List.of();
        } catch (Refused refused) {
            return refused.problems();
        } catch (DataIntegrityViolationException broken) {
            return refusals.of(broken).orElseThrow(() -> broken).problems();
        }
    }

    private boolean isKnown(HistoryKind kind, HistoryRow row) {
        return database.sql("select exists (select from exchange_row where kind = ? and key = ?)")
                .params(kind.name(), row.key())
                .query(Boolean.class)
                .single();
    }
}
