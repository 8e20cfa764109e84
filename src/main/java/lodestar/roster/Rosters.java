package lodestar.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.NotFound;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings people and academics in from files. Reading and applying run by themselves once asked
/// for; [RosterQueries] says how far they are.
@Service
public class Rosters {

    private final ImportStore store;
    private final RosterFiles files;
    private final RosterWork work;
    private final RosterQueries queries;

    Rosters(ImportStore store, RosterFiles files, RosterWork work, RosterQueries queries) {
        this.store = store;
        this.files = files;
        this.work = work;
        this.queries = queries;
    }

    /// Takes a file in and starts its preview, which changes no record.
    @Transactional
    public ImportId preview(InputStream file, String title, Actor by) {
        by.mustBeAllowed(Action.IMPORT_ROSTER);
        var id = ImportId.next();
        try {
            files.receive(id, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var name = title.isBlank() ? "roster.csv" : title;
        store.begin(id, name.substring(Math.max(0, name.length() - 255)), person(by));
        work.afterCommit(() -> work.preview(id, name));
        return id;
    }

    /// Starts to write what the preview showed. Of many who ask at once, one is heard.
    ///
    /// @param yes that a loss of more than a tenth of a kind is meant
    @Transactional
    public void apply(ImportId id, boolean yes, Actor by) {
        by.mustBeAllowed(Action.IMPORT_ROSTER);
        var seen = queries.find(id, by).orElseThrow(NotFound::new);
        Refused.refuseUnless(yes || !seen.needsYes(), "roster-yes-needed");
        Refused.refuseUnless(files.has(id, RosterFiles.Part.COPY), "roster-file-gone");
        Refused.refuseUnless(
                store.move(id, ImportState.READY, ImportState.APPLYING), "roster-not-ready");
        work.afterCommit(() -> work.apply(id, seen.title(), yes, person(by)));
    }

    /// Imports a zip, a folder or a CSV file of this machine at once, as the command line does.
    public ImportReport importNow(Path file, boolean dryRun, boolean yes, Actor by) {
        by.mustBeAllowed(Action.IMPORT_ROSTER);
        return work.now(file, dryRun, yes, person(by));
    }

    private static @Nullable UUID person(Actor by) {
        return by.equals(Actor.SYSTEM) ? null : by.id().value();
    }
}
