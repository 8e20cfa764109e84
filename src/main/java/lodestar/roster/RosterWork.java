package lodestar.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lodestar.roster.file.Bundle;
import lodestar.roster.file.Limits;
import lodestar.roster.file.RefusedFile;
import lodestar.roster.file.Rewriting;
import lodestar.shared.Institution;
import lodestar.shared.Institutions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Does the long part of an import, one after the other, beside the people who wait for it.
@Component
class RosterWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RosterWork.class);
    private static final long TOLD_EVERY = 500;

    private final Importer importer;
    private final ImportStore store;
    private final RosterFiles files;
    private final Clock clock;
    private final Institutions institutions;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("roster").daemon(true).factory());

    RosterWork(
            Importer importer,
            ImportStore store,
            RosterFiles files,
            Clock clock,
            Institutions institutions) {
        this.importer = importer;
        this.store = store;
        this.files = files;
        this.clock = clock;
        this.institutions = institutions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void mendLeftovers() {
        institutions.each(store::interruptLeftovers);
    }

    /// Starts once the row that it reports to can be seen.
    void afterCommit(Runnable job) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        worker.execute(Institution.carried(job));
                    }
                });
    }

    void preview(ImportId id, String title) {
        run(
                id,
                () -> {
                    try {
                        var path = files.path(id, RosterFiles.Part.UPLOAD);
                        var report = read(id, path, title, true, false, null);
                        // what was asked for is a preview, and a large loss is shown in it
                        boolean refused = report.refused() && !report.needsYes();
                        keep(id, path, title, report, refused);
                        store.end(
                                id,
                                refused ? ImportState.REFUSED : ImportState.READY,
                                refused ? report : report.asked());
                    } finally {
                        files.drop(id, RosterFiles.Part.UPLOAD);
                    }
                });
    }

    void apply(ImportId id, String title, boolean yes, @Nullable UUID by) {
        run(
                id,
                () -> {
                    var path = files.path(id, RosterFiles.Part.COPY);
                    var report = read(id, path, title, false, yes, by);
                    keep(id, path, title, report, true);
                    store.end(
                            id,
                            report.refused() ? ImportState.REFUSED : ImportState.APPLIED,
                            report);
                    files.drop(id, RosterFiles.Part.COPY);
                });
    }

    ImportReport now(Path file, boolean dryRun, boolean yes, @Nullable UUID by) {
        var id = ImportId.next();
        var title = String.valueOf(file.getFileName());
        try (var bundle = Bundle.open(file, title, Limits.USUAL)) {
            if (!dryRun) {
                store.begin(id, title, by);
            }
            var report = importer.run(bundle, new Importer.Run(id, by, dryRun, yes, (_, _) -> {}));
            if (!dryRun) {
                store.end(id, report.refused() ? ImportState.REFUSED : ImportState.APPLIED, report);
            }
            return report;
        } catch (RefusedFile refused) {
            return importer.refused(title, refused.fault());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport read(
            ImportId id, Path path, String title, boolean dry, boolean yes, @Nullable UUID by)
            throws IOException {
        try (var bundle = Bundle.open(path, title, Limits.USUAL)) {
            long size = bundle.size();
            long[] told = {0};
            String[] step = {""};
            return importer.run(
                    bundle,
                    new Importer.Run(
                            id,
                            by,
                            dry,
                            yes,
                            (at, bytes) -> {
                                if (!at.equals(step[0]) || clock.millis() - told[0] > TOLD_EVERY) {
                                    store.progress(id, at, bytes, size);
                                    told[0] = clock.millis();
                                    step[0] = at;
                                }
                            }));
        } catch (RefusedFile refused) {
            return importer.refused(title, refused.fault());
        }
    }

    /// A copy to apply later, and the faulty rows to mend.
    private void keep(ImportId id, Path path, String title, ImportReport report, boolean onlyFaulty)
            throws IOException {
        if (report.counts().isEmpty()) {
            return;
        }
        try (var bundle = Bundle.open(path, title, Limits.USUAL)) {
            var rewriting = new Rewriting(bundle);
            if (!onlyFaulty) {
                rewriting.withoutPasswords(files.write(id, RosterFiles.Part.COPY));
            }
            var rows = report.mendable();
            if (!rows.isEmpty()) {
                rewriting.faultyRows(
                        rows, clock.instant(), files.write(id, RosterFiles.Part.FAULTY));
            }
        }
    }

    private interface Job {
        void run() throws IOException;
    }

    private void run(ImportId id, Job job) {
        boolean done = false;
        try {
            job.run();
            done = true;
        } catch (IOException | UncheckedIOException | DataAccessException e) {
            LOG.error("import {} ended before its end", id, e);
        } finally {
            if (!done) {
                store.interrupt(id);
            }
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
