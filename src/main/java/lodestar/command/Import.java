package lodestar.command;

import java.nio.file.Path;
import java.util.Locale;
import lodestar.people.Actor;
import lodestar.roster.ImportReport;
import lodestar.roster.Rosters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `lodestar import …`: what other systems know, from files.
@Command(
        name = "import",
        description = "Imports people and academics, and history of another system, from files.",
        subcommands = ImportHistory.class)
final class Import implements Runnable {

    private static final int SHOWN = 20;

    @ParentCommand private Root root;
    @Spec private CommandSpec spec;

    /// Without a verb of its own it has nothing to do.
    @Override
    public void run() {
        throw Unwilling.wrongUsage(
                "Say what to import: import roster FILE or import history FILE.");
    }

    @Command(
            name = "roster",
            description =
                    "Imports a roster: a OneRoster package, files of School Data Sync, or our own CSV.")
    void roster(
            @Parameters(paramLabel = "FILE", description = "A zip, a folder or a CSV file.")
                    Path file,
            @Option(names = "--dry-run", description = "Only say what would change.")
                    boolean dryRun,
            @Option(names = "--json", description = "Print the report for a program.") boolean json,
            @Option(
                            names = "--yes",
                            description = "Also where more than a tenth of a kind is deactivated.")
                    boolean yes) {
        root.startup()
                .beside(context -> {
                    var report =
                            context.getBean(Rosters.class)
                                    .importNow(file, dryRun, yes, Actor.SYSTEM);
                    if (json) {
                        print(context.getBean(JsonMapper.class).writeValueAsString(report.json()));
                    } else {
                        show(report);
                    }
                    if (report.refused()) {
                        throw Unwilling.refused(
                                report.faults().stream()
                                        .filter(fault -> fault.row() < 2)
                                        .findFirst()
                                        .orElseGet(report.faults()::getFirst)
                                        .detail());
                    }
                });
    }

    Startup startup() {
        return root.startup();
    }

    private void show(ImportReport report) {
        print("%s: %s, %s".formatted(report.file(), report.format(), report.mode()));
        report.counts()
                .forEach((kind, count) ->
                        print(
                                "%-12s new %d, changed %d, same %d, gone %d, faulty %d, skipped %d"
                                        .formatted(
                                                kind.name().toLowerCase(Locale.ROOT),
                                                count.fresh(),
                                                count.changed(),
                                                count.same(),
                                                count.gone(),
                                                count.faulty(),
                                                count.skipped())));
        report.warnings().forEach(warning -> print(warning.detail()));
        report.faults().stream()
                .limit(SHOWN)
                .forEach(fault ->
                        print(
                                "%s row %d %s: %s"
                                        .formatted(
                                                fault.file(),
                                                fault.row(),
                                                fault.field(),
                                                fault.detail())));
        if (report.faultCount() > SHOWN) {
            print("%d more faults; --json lists them".formatted(report.faultCount() - SHOWN));
        }
        print(report.applied() ? "Applied." : "Nothing has changed.");
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
