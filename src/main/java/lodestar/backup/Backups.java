package lodestar.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import lodestar.database.OpenDatabase;
import lodestar.shared.Release;
import org.flywaydb.core.api.MigrationVersion;

/// Saves the institution for whom the thread works, and brings it back.
public final class Backups {

    /// Whoever keeps anything in Lodestar has a row in one of these.
    private static final List<String> WHERE_ALL_BEGINS = List.of("person", "course", "batch");

    private final OpenDatabase database;
    private final Clock clock;

    public Backups(OpenDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Saves all rows as they are at one moment, whoever works meanwhile.
    public Manifest write(Path file) {
        if (Files.exists(file)) {
            throw new UnfitBackup("%s is there already: name another file.".formatted(file));
        }
        if (!Files.isDirectory(file.toAbsolutePath().resolveSibling("."))) {
            throw new UnfitBackup("There is no folder for %s.".formatted(file));
        }
        String schema = database.schemaVersion();
        if (schema.isEmpty()) {
            throw new UnfitBackup("There is nothing to save: the database has no tables yet.");
        }
        try (Connection owner = database.asOwner()) {
            return new BackupWriter(clock).write(owner, schema, file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException broken) {
            throw new UnfitBackup("The database gave up: " + broken.getMessage(), broken);
        }
    }

    /// Brings a backup into an empty database, and then up to this release's schema.
    public Manifest restore(Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            Manifest manifest = backup.manifest();
            refuseNewer(manifest);
            refuseUnlessEmpty(manifest);
            database.migrateTo(manifest.schema());
            restore(backup);
            database.migrate();
            return manifest;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException broken) {
            throw new UnfitBackup("The database refused: " + broken.getMessage(), broken);
        }
    }

    private void restore(BackupFile backup) throws IOException, SQLException {
        try (Connection owner = database.asOwner()) {
            owner.setAutoCommit(false);
            new Restoring(backup, owner).run();
            owner.commit();
            owner.setAutoCommit(true);
            try (Statement statement = owner.createStatement()) {
                statement.execute("analyze");
            }
        }
    }

    private void refuseNewer(Manifest manifest) {
        if (isNewer(manifest.schema(), database.knownSchemaVersion())) {
            throw new UnfitBackup(
                    "This backup needs Lodestar %s or newer; this is %s."
                            .formatted(manifest.release(), Release.version()));
        }
    }

    private void refuseUnlessEmpty(Manifest manifest) throws SQLException {
        String present = database.schemaVersion();
        if (present.isEmpty()) {
            return;
        }
        try (Connection owner = database.asOwner()) {
            Catalog catalog = Catalog.of(owner);
            if (WHERE_ALL_BEGINS.stream().anyMatch(catalog::hasRows)) {
                throw new UnfitBackup(
                        "This database is not empty: a backup is brought back into an empty one only.");
            }
        }
        if (isNewer(present, manifest.schema())) {
            throw new UnfitBackup(
                    "A newer Lodestar than the backup's has already made its tables here: make a new, empty database.");
        }
    }

    private static boolean isNewer(String one, String other) {
        return MigrationVersion.fromVersion(one).isNewerThan(MigrationVersion.fromVersion(other));
    }
}
