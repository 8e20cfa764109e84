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

/// `lodestar backup FILE`.
@Command(
        name = "backup",
        description = {
            "Saves the whole database in one file, also while the server runs.",
            "Whoever has the file has everything: keep it as safe as the database."
        })
final class Backup implements Runnable {

    @ParentCommand private Root root;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A file that is not there yet.")
    private Path file;

    @Override
    public void run() {
        Startup startup = root.startup();
        try (OpenDatabase database = OpenDatabase.beside(startup.environment())) {
            Manifest saved = startup.of(() -> new Backups(database, Clock.systemUTC()).write(file));
            spec.commandLine()
                    .getOut()
                    .printf(
                            "Saved %d rows of %d tables, schema %s, in %s.%n",
                            saved.rows(), saved.tables().size(), saved.schema(), file);
            if (startup.institution().isEmpty() && startup.institutions().areSeveral()) {
                spec.commandLine()
                        .getOut()
                        .println(
                                "That is the main institution only: save each other one by --institution NAME.");
            }
            spec.commandLine().getOut().flush();
        }
    }
}
