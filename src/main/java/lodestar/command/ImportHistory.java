package lodestar.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lodestar.access.AccountQueries;
import lodestar.access.AccountRow;
import lodestar.exchange.Histories;
import lodestar.exchange.HistoryFault;
import lodestar.exchange.HistoryReport;
import lodestar.people.Actor;
import lodestar.people.Actors;
import lodestar.people.Role;
import lodestar.shared.Cursor;
import lodestar.shared.Words;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `lodestar import history …`: nominations, meetings or follow-ups of another system. Every
/// decision among them is on record as that of a person, so one must be named.
@Command(
        name = "history",
        description = "Imports nominations, meetings or follow-ups of another system.")
final class ImportHistory implements Runnable {

    private static final int SHOWN = 20;

    @ParentCommand private Import above;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A CSV file with one kind of record.")
    private Path file;

    @Option(
            names = "--user",
            defaultValue = "",
            paramLabel = "EMAIL",
            description = "Who brings it in; the admin, where there is only one.")
    private String email;

    @Option(names = "--dry-run", description = "Only say what would come.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the report for a program.")
    private boolean json;

    @Override
    public void run() {
        byte[] content = content();
        above.startup()
                .beside(context -> {
                    String title = String.valueOf(file.getFileName());
                    HistoryReport report =
                            context.getBean(Histories.class)
                                    .importNow(content, title, dryRun, actor(context));
                    Words words = context.getBean(Words.class);
                    if (json) {
                        print(
                                context.getBean(JsonMapper.class)
                                        .writeValueAsString(json(title, report, words)));
                    } else {
                        show(title, report, words);
                    }
                });
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw Unwilling.refused("%s cannot be read.".formatted(file));
        }
    }

    private Actor actor(ApplicationContext context) {
        AccountRow account =
                email.isEmpty() ? onlyAdmin(context) : TokenVerb.account(context, email);
        return context.getBean(Actors.class)
                .find(account.person())
                .orElseThrow(() -> Unwilling.refused("This account is shut: name another."));
    }

    private static AccountRow onlyAdmin(ApplicationContext context) {
        List<AccountRow> admins =
                context
                        .getBean(AccountQueries.class)
                        .list(new AccountQueries.Filter("", Role.ADMIN), Cursor.START, Actor.SYSTEM)
                        .rows()
                        .stream()
                        .filter(AccountRow::active)
                        .toList();
        if (admins.size() != 1) {
            throw Unwilling.wrongUsage(
                    "Say who brings it in, by --user EMAIL: there are %d admins."
                            .formatted(admins.size()));
        }
        return admins.getFirst();
    }

    private static Map<String, Object> json(String title, HistoryReport report, Words words) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", title);
        json.put("kind", report.kind().path());
        json.put("applied", report.applied());
        json.put("new", report.fresh());
        json.put("same", report.same());
        json.put("faulty", report.faultyRows().size());
        json.put("ignored", report.ignored());
        json.put("faults", report.faults().stream().map(each -> line(each, words)).toList());
        return json;
    }

    private static Map<String, Object> line(HistoryFault fault, Words words) {
        var line = new LinkedHashMap<String, Object>();
        line.put("row", fault.row());
        line.put("field", fault.problem().field());
        line.put("code", fault.problem().code());
        line.put("detail", Startup.sentence(fault.problem(), words));
        return line;
    }

    private void show(String title, HistoryReport report, Words words) {
        print(
                "%s: %s, new %d, same %d, faulty %d"
                        .formatted(
                                title,
                                report.kind().path(),
                                report.fresh(),
                                report.same(),
                                report.faultyRows().size()));
        if (!report.ignored().isEmpty()) {
            print("left aside: " + String.join(", ", report.ignored()));
        }
        report.faults().stream()
                .limit(SHOWN)
                .forEach(fault ->
                        print(
                                "row %d %s"
                                        .formatted(
                                                fault.row(),
                                                Startup.sentence(fault.problem(), words))));
        if (report.faults().size() > SHOWN) {
            print("%d more faults; --json lists them".formatted(report.faults().size() - SHOWN));
        }
        print(report.applied() ? "Applied." : "Nothing has changed.");
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
