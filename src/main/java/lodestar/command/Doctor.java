package lodestar.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lodestar.database.Finding;
import lodestar.database.Finding.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `lodestar doctor`.
@Command(
        name = "doctor",
        description =
                "Looks at the database, mail, webhooks, the public address, the clock and the disk, and says what to do.")
final class Doctor implements Runnable {

    @ParentCommand private Root root;
    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Print the findings for a program.")
    private boolean json;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = new Examination(root.startup(), Clock.systemUTC()).findings();
        boolean isSound = findings.stream().noneMatch(each -> each.state() == State.WRONG);
        if (json) {
            out.println(
                    JsonMapper.builder()
                            .build()
                            .writeValueAsString(Map.of("ok", isSound, "findings", findings)));
        } else {
            findings.forEach(each -> show(each, out));
        }
        out.flush();
        if (!isSound) {
            throw Unwilling.refused("Something is wrong: see above.");
        }
    }

    private static void show(Finding finding, PrintWriter out) {
        out.printf(
                "%-8s %-20s %s%n",
                finding.state().name().toLowerCase(Locale.ROOT), finding.check(), finding.says());
        if (!finding.advice().isEmpty()) {
            out.printf("%-29s → %s%n", "", finding.advice());
        }
    }
}
