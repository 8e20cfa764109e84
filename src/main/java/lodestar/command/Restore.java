package lodestar.command;

import java.nio.file.Path;
import java.time.Clock;
import lodestar.backup.Backups;
import lodestar.backup.Manifest;
import lodestar.database.OpenDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `lodestar restore FILE`.
@Command(
        name = "restore",
        description = "Brings a backup back into an empty database, all of it or nothing.")
final class Restore implements Runnable {

    @ParentCommand private Root root;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "What backup has made.")
    private Path file;

    @Override
    public void run() {
        Startup startup = root.startup();
        try (OpenDatabase database = OpenDatabase.alone(startup.environment())) {
            Manifest back =
                    startup.of(() -> new Backups(database, Clock.systemUTC()).restore(file));
            spec.commandLine()
                    .getOut()
                    .printf(
                            "Brought back %d rows of %d tables, as of %s.%n",
                            back.rows(), back.tables().size(), back.madeAt());
            spec.commandLine().getOut().flush();
        }
    }
}
