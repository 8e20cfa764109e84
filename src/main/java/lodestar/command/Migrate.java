package lodestar.command;

import java.util.List;
import lodestar.database.OpenDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `lodestar migrate`.
@Command(
        name = "migrate",
        description = "Brings the database up to this release, as every start does, and ends.")
final class Migrate implements Runnable {

    @ParentCommand private Root root;
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        Startup startup = root.startup();
        try (OpenDatabase database = OpenDatabase.beside(startup.environment())) {
            database.checkDurability();
            startup.forAll(institution -> {
                List<String> added = database.migrate();
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%sSchema %s: %s.%n",
                                institution.isMain() ? "" : institution.name() + ": ",
                                database.schemaVersion(),
                                added.isEmpty()
                                        ? "nothing was missing"
                                        : added.size() + " migrations were added");
            });
            spec.commandLine().getOut().flush();
        }
    }
}
