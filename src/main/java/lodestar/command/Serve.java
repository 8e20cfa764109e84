package lodestar.command;

import java.io.PrintWriter;
import java.util.List;
import lodestar.access.Accounts;
import lodestar.shared.Institution;
import lodestar.shared.Institutions;
import lodestar.shared.PublicAddress;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `lodestar serve`.
@Command(name = "serve", description = "Opens Lodestar for people, until it is asked to end.")
final class Serve implements Runnable {

    @ParentCommand private Root root;
    @Spec private CommandSpec spec;

    Serve() {}

    Serve(Root root, CommandSpec spec) {
        this.root = root;
        this.spec = spec;
    }

    @Override
    public void run() {
        Startup startup = root.startup();
        PrintWriter out = spec.commandLine().getOut();
        List<String> lacks = startup.exposure().lacks();
        if (lacks.isEmpty()) {
            lacks = startup.exposure().faults();
        }
        if (!lacks.isEmpty()) {
            throw Unwilling.refused(String.join(System.lineSeparator(), lacks));
        }
        ApplicationContext context = startup.serve(out, none -> {});
        var accounts = context.getBean(Accounts.class);
        var address = context.getBean(PublicAddress.class);
        context.getBean(Institutions.class)
                .each(() ->
                        accounts.firstAdminLink()
                                .ifPresent(link ->
                                        out.println(
                                                welcome(
                                                        address.of("/first-admin/")
                                                                + link.text()))));
        out.flush();
    }

    private static String welcome(String link) {
        String name = Institution.current().name();
        return "There is no admin yet%s. Become the first by this link: %s"
                .formatted(name.isEmpty() ? "" : " at " + name, link);
    }
}
