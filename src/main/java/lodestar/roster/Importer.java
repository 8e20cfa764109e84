package lodestar.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lodestar.roster.ImportReport.FaultLine;
import lodestar.roster.file.Bundle;
import lodestar.roster.file.Fault;
import lodestar.roster.file.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads a roster, holds it against the records, and writes what differs: all in one transaction,
/// so that either all of it counts or none.
@Component
class Importer {

    /// How an import runs.
    ///
    /// @param by the person; null for the machine itself
    /// @param dry only to say what would happen
    /// @param yes that a large loss is meant
    record Run(ImportId id, @Nullable UUID by, boolean dry, boolean yes, Progress progress) {}

    /// Hears how far it is.
    interface Progress {
        void at(String step, long bytes);
    }

    private final TransactionTemplate transaction;
    private final Scratch scratch;
    private final Staging staging;
    private final RecordSets sets;
    private final FaultLines faultLines;
    private final ChangeLines changeLines;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Importer(
            TransactionTemplate transaction,
            Scratch scratch,
            Staging staging,
            RecordSets sets,
            FaultLines faultLines,
            ChangeLines changeLines,
            Clock clock,
            ApplicationEventPublisher events) {
        this.transaction = transaction;
        this.scratch = scratch;
        this.staging = staging;
        this.sets = sets;
        this.faultLines = faultLines;
        this.changeLines = changeLines;
        this.clock = clock;
        this.events = events;
    }

    ImportReport run(Bundle bundle, Run run) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    try {
                        return inTransaction(bundle, run, status);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    /// What could not even be opened.
    ImportReport refused(String title, Fault fault) {
        return new ImportReport(
                title,
                "unknown",
                "bulk",
                false,
                true,
                false,
                Map.of(),
                sets.live(),
                1,
                0,
                List.of(faultLines.line(fault)),
                List.of(),
                List.of(),
                Map.of());
    }

    private ImportReport inTransaction(Bundle bundle, Run run, TransactionStatus status)
            throws IOException {
        scratch.open();
        run.progress().at("reading", 0);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var reading = staging.read(bundle, today, bytes -> run.progress().at("reading", bytes));
        if (reading.isRefused()) {
            status.setRollbackOnly();
            return report(bundle, reading, run, Map.of(), false);
        }
        run.progress().at("comparing", bundle.read());
        scratch.note(reading);
        sets.compare();
        var counts = sets.counts(reading);
        boolean tooMany = sets.losesTooMany(counts);
        boolean refused = tooMany && !run.yes();
        boolean kept = (run.dry() || !refused) && changeLines.keep(run.id());
        if (!run.dry() && !refused) {
            run.progress().at("writing", bundle.read());
            sets.write();
            publish(bundle, run, counts);
        } else if (!kept) {
            status.setRollbackOnly();
        }
        return report(bundle, reading, run, counts, tooMany);
    }

    private void publish(Bundle bundle, Run run, Map<Kind, Count> counts) {
        var all = counts.values();
        events.publishEvent(
                new RosterImported(
                        run.id(),
                        run.by(),
                        bundle.title(),
                        all.stream().mapToInt(Count::fresh).sum(),
                        all.stream().mapToInt(Count::changed).sum(),
                        all.stream().mapToInt(Count::gone).sum()));
    }

    private ImportReport report(
            Bundle bundle, Reading reading, Run run, Map<Kind, Count> counts, boolean tooMany) {
        var lines = new ArrayList<FaultLine>();
        reading.refusals().forEach(fault -> lines.add(faultLines.line(fault)));
        boolean refused = reading.isRefused() || tooMany && !run.yes();
        if (tooMany && !run.yes()) {
            lines.add(
                    faultLines.line(
                            new Fault(bundle.title(), 0, "", ImportReport.TOO_MANY_GONE, "")));
        }
        int refusals = lines.size();
        lines.addAll(faultLines.faults());
        return new ImportReport(
                bundle.title(),
                reading.format(),
                reading.modeName(),
                !run.dry() && !refused,
                refused,
                tooMany,
                counts,
                sets.live(),
                refusals + faultLines.faultCount(),
                faultLines.skipCount(),
                lines,
                faultLines.skips(),
                reading.warnings().stream().map(faultLines::line).toList(),
                faultLines.rows());
    }
}
