package lodestar.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.Institution;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Brings history in from files: a preview first, then the rows that are sound. Both run by
/// themselves once asked for.
@Service
public class Histories implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Histories.class);
    private static final int TOLD_EVERY = 50;

    private final Importing importing;
    private final HistoryStore store;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("history").daemon(true).factory());

    Histories(Importing importing, HistoryStore store) {
        this.importing = importing;
        this.store = store;
    }

    /// Takes a file in and starts its preview, which changes no record.
    @Transactional
    public HistoryId preview(byte[] content, String title, Actor by) {
        by.mustBeAllowed(Action.EXCHANGE_HISTORY);
        var file = HistoryFile.read(content);
        var id = HistoryId.next();
        String name = title.isBlank() ? "history.csv" : title;
        store.begin(id, name.substring(Math.max(0, name.length() - 255)), file, content, by);
        afterCommit(() -> work(id, file, content, true, by));
        return id;
    }

    /// Starts to make the records of the sound rows. Of many who ask at once, one is heard.
    @Transactional
    public void apply(HistoryId id, Actor by) {
        by.mustBeAllowed(Action.EXCHANGE_HISTORY);
        byte[] content = store.content(id).orElseThrow(NotFound::new);
        Refused.refuseUnless(
                store.move(id, HistoryState.READY, HistoryState.APPLYING), "history-not-ready");
        var file = HistoryFile.read(content);
        afterCommit(() -> work(id, file, content, false, by));
    }

    /// Brings a file in while the caller waits. What was brought in is listed with the others.
    ///
    /// @param dryRun only to say what would come
    public HistoryReport importNow(byte[] content, String title, boolean dryRun, Actor by) {
        by.mustBeAllowed(Action.EXCHANGE_HISTORY);
        var file = HistoryFile.read(content);
        var id = HistoryId.next();
        if (dryRun) {
            return importing.run(id, file, true, by, _ -> {});
        }
        store.begin(id, title, file, content, by);
        return run(id, file, content, false, by);
    }

    private void work(HistoryId id, HistoryFile file, byte[] content, boolean dryRun, Actor by) {
        try {
            run(id, file, content, dryRun, by);
        } catch (DataAccessException e) {
            LOG.error("import of history {} ended before its end", id, e);
        }
    }

    private HistoryReport run(
            HistoryId id, HistoryFile file, byte[] content, boolean dryRun, Actor by) {
        boolean done = false;
        try {
            var report = importing.run(id, file, dryRun, by, told(id));
            byte[] left = faulty(content, report.faultyRows());
            store.end(id, report, dryRun ? content : left);
            done = true;
            return report;
        } finally {
            if (!done) {
                store.interrupt(id);
            }
        }
    }

    private IntConsumer told(HistoryId id) {
        return done -> {
            if (done % TOLD_EVERY == 0) {
                store.progress(id, done);
            }
        };
    }

    /// The heads and these rows, to mend and load again.
    static byte[] faulty(byte[] content, Set<Integer> rows) {
        var text = new StringWriter();
        text.write('\ufeff');
        String all = new String(content, StandardCharsets.UTF_8);
        try (var in =
                        CsvReader.builder()
                                .skipEmptyLines(false)
                                .ofCsvRecord(all.replaceFirst("^\ufeff", ""));
                var out = CsvWriter.builder().build(text)) {
            int number = 0;
            for (var line : in) {
                number++;
                if (number == 1 || rows.contains(number)) {
                    out.writeRecord(line.getFields());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        worker.execute(Institution.carried(work));
                    }
                });
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
